import { activateByHand } from '../testing/activateByHand.js';
import { cprOf, openSystemsForTest } from '../testing/sandboxForTest.js';
import { day } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest(undefined, { deviceStock: { first: 1, weekly: 1 } });
});
afterEach(() => world.end());

const order = (number: number) =>
  world.systems.mitId.enrol(`e${number}`, {
    cpr: cprOf(number),
    userId: `device ${number}`,
    means: 'CODE_DISPLAY',
    delivery: 'POST',
  });
const dispatched = () =>
  world.systems.mitId.events.filter(({ type }) => type === 'DEVICE_DISPATCHED').length;

test('what is out of stock leaves when there are some again, also after a restart, and never more than there are', async () => {
  for (let number = 0; number < 6; number += 1) order(number);
  const left = [];
  for (let week = 0; week < 6; week += 1) {
    await world.pass(7 * day - 3_600_000);
    left.push(dispatched());
    await world.reopen();
  }
  for (const [week, count] of left.entries()) expect(count).toBeLessThanOrEqual(week + 1);
  await world.pass(14 * day);
  expect(dispatched()).toBe(6);
});

test('a device that has not left cannot be activated, whatever was thought of its day (R-25)', async () => {
  for (let number = 0; number < 3; number += 1) order(number);
  await world.pass(6 * day);
  const waiting = [0, 1, 2].filter(
    (number) => world.systems.mitId.enrolment(`e${number}`)?.status === 'DEVICE_ORDERED',
  );
  expect(waiting.length).toBeGreaterThanOrEqual(2);
  const outcomes = waiting.map((number) =>
    activateByHand(world.systems.mitId, cprOf(number), `e${number}`),
  );
  for (const { outcome } of outcomes) expect(outcome).toBe('NOT_READY');
});
