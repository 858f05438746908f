import { z } from 'zod';
import { cprOf, jsonOf, openSystemsForTest, post, put } from '../testing/sandboxForTest.js';
import { day, minute } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const ask = (path: string, init?: RequestInit) => world.ask('mitId', path, init);
const order = (id: string, means: string, delivery: string | null) =>
  ask(`/enrolments/${id}`, put({ cpr: cprOf(1), userId: 'mette', means, delivery }));
const activate = async (id: string) =>
  (await ask('/citizen/activate', post({ cpr: cprOf(1), enrolmentId: id }))).status;

const authenticator = z.object({ means: z.string(), state: z.string() });
const status = z.object({ authenticators: z.array(authenticator) });
const alive = async () => {
  const known = await jsonOf(ask('/status', post({ cpr: cprOf(1) })), status);
  const active = known.authenticators.filter(({ state }) => state === 'ACTIVE');
  return active.map(({ means }) => means).sort();
};

test('a chip comes by post, counts when it is there, and closes neither app nor code display (R-24, R-26, R-27)', async () => {
  await order('app', 'APP', null);
  await world.pass(2 * minute);
  expect(await activate('app')).toBe(200);
  await order('chip', 'CHIP', 'POST');
  expect(await activate('chip')).toBe(409);
  await world.pass(20 * day);
  expect(await activate('chip')).toBe(200);
  expect(await alive()).toEqual(['APP', 'CHIP']);
  await order('display', 'CODE_DISPLAY', 'POST');
  await world.pass(20 * day);
  expect(await activate('display')).toBe(200);
  expect(await alive()).toEqual(['APP', 'CHIP', 'CODE_DISPLAY']);
});
