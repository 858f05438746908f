import { fullDiskIn, tellingLine } from './fullDisk.mjs';
import { toSay } from './setupProblem.mjs';

const withCode = (code: string) => Object.assign(new Error('write'), { code });

test.each([
  ['a file that cannot be written', withCode('ENOSPC')],
  ['a quota', withCode('EDQUOT')],
  ['PostgreSQL', withCode('53100')],
  ['SQLite', new Error('database or disk is full (13)')],
  ['what lies behind another error', new Error('migration failed', { cause: withCode('53100') })],
  ['one of several', new AggregateError([new Error('other'), withCode('ENOSPC')])],
])('a full disk is recognised, and said in one sentence with the remedy: %s', (_name, error) => {
  expect(fullDiskIn(error)).toBeDefined();
  expect(toSay(error)).toMatch(/^The disk is full \(.*\): make room, then try again\.$/);
});

test('another error is none, and keeps its stack', () => {
  const error = new Error('port 53100 refuses', { cause: withCode('ECONNREFUSED') });
  expect(fullDiskIn(error)).toBeUndefined();
  expect(toSay(error)).toBe(error);
});

test('of all that a program printed, the line about the disk tells why it ended', () => {
  const full = 'FATAL:  could not write to file "pg_wal/x": No space left on device';
  expect(tellingLine(`starting\n${full}\nremoving contents\n`)).toBe(full);
  expect(tellingLine('starting\nno locale\n')).toBe('no locale');
});
