import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isStillRunning } from './endLeftover.mjs';

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});

test.each([
  ['with ps', path],
  ['on a small system without it', '/nowhere'],
])('a process is known by its command line, %s', async (_name, onlyPath) => {
  process.env.PATH = onlyPath;
  const args = ['-e', 'setTimeout(() => {}, 60_000)', 'marked.mjs'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  expect(await isStillRunning(pid, 'marked.mjs')).toBe(true);
  expect(await isStillRunning(pid, 'another.mjs')).toBe(false);
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  expect(await isStillRunning(pid, 'marked.mjs')).toBe(false);
});
