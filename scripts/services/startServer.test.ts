import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@overgang/prisma/testing';
import { startServer } from './startServer.mjs';

const ended: string[] = [];

/** A server that says something and ends, each time it is started. */
const dying = (says: string) => ({
  name: 'server',
  command: process.execPath,
  args: ['-e', `console.log(${JSON.stringify(says)}); setTimeout(() => {}, 150)`],
  env: process.env,
  onUnexpectedEnd: (how: string) => ended.push(how),
});

test('a server that ends for want of room is said so at once, and not left behind', async () => {
  const full = 'FATAL: could not write: No space left on device';
  const answers = async () => false;
  const orSay = (line: string) => `It does not start (${line}): make room.`;
  await expect(startServer(dying(full), { answers, orSay })).rejects.toMatchObject({
    name: 'SetupProblem',
    message: `It does not start (${full}): make room.`,
  });
  const endedAtOnce = ended.length;
  await sleep(1_000);
  expect(ended).toEqual(['the disk is full: make room']);
  expect(ended).toHaveLength(endedAtOnce);
});

test('one that ends for another reason is started again, and its end is told as it was', async () => {
  ended.length = 0;
  const server = await startServer(dying('hello'), { answers: async () => true, orSay: String });
  await eventually(async () => expect(ended.length).toBeGreaterThan(1));
  await server.stop();
  expect(ended[0]).toBe('exit code 0');
});
