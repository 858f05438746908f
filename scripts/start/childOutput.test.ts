import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childOutput } from './childOutput.mjs';

const directory = mkdtempSync(join(tmpdir(), 'overgang-output-'));
mkdirSync(join(directory, 'logs'));
afterAll(async () => {
  // The log is made as late as its first line is written.
  await sleep(200);
  rmSync(directory, { recursive: true });
});

test('a process is up once it has said so, and not before', () => {
  const output = childOutput(directory, 'worker');
  output.onLine('{"level":40,"msg":"the worker has stopped"}');
  expect(output.isUp()).toBe(false);
  output.onLine('{"level":30,"name":"worker","msg":"the worker runs"}');
  output.onLine('{"level":30,"name":"worker","msg":"something else"}');
  expect(output.isUp()).toBe(true);
});

test.each([
  [
    '{"level":50,"time":1,"msg":"not ready","err":{"type":"Error","message":"no server"}}',
    'not ready: no server',
  ],
  ['{"level":30,"msg":"listening"}', 'listening'],
  ['{"ready":true}', '{"ready":true}'],
  ['a line of its own', 'a line of its own'],
])('what a process said last is told in words: %s', (line, words) => {
  const output = childOutput(directory, 'api');
  output.onLine(line);
  expect(output.last()).toBe(words);
});
