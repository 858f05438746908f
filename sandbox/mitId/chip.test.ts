import { z } from 'zod';
import { activateByHand } from '../testing/activateByHand.js';
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
const activate = (id: string) => activateByHand(world.systems.mitId, cprOf(1), id).outcome;

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
  expect(activate('app')).toBe('ACTIVE');
  await order('chip', 'CHIP', 'POST');
  expect(activate('chip')).toBe('NOT_READY');
  await world.pass(20 * day);
  expect(activate('chip')).toBe('ACTIVE');
  expect(await alive()).toEqual(['APP', 'CHIP']);
  await order('display', 'CODE_DISPLAY', 'POST');
  await world.pass(20 * day);
  expect(activate('display')).toBe('ACTIVE');
  expect(await alive()).toEqual(['APP', 'CHIP', 'CODE_DISPLAY']);
});
