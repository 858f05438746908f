import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from './openLog.mjs';

const restMs = 1_100;

test('a full disk costs lines of the log, is said once, and writing goes on when there is room', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'overgang-log-')), 'worker.log');
  symlinkSync('/dev/full', file);
  const said: string[] = [];
  const write = openLog(file, (sentence) => said.push(sentence));
  write('first');
  await sleep(100);
  write('second');
  await sleep(restMs);
  write('third');
  await sleep(restMs);
  rmSync(file);
  write('fourth');
  await sleep(100);
  expect(readFileSync(file, 'utf8').trim()).toBe('(3 lines are missing here)\nfourth');
  expect(said).toEqual([
    expect.stringMatching(/^its log cannot be written \(ENOSPC.*\): make room on the disk\.$/),
    'its log is written again, 3 lines are missing.',
  ]);
});
