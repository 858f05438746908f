import fc from 'fast-check';
import { orderUnderWay } from '../journey/orderUnderWay.js';
import { effectTypes } from './effectTypes.js';
import { anyLife, live } from './life.js';
import type { Taken } from './promises/promise.js';

/** What some lives must show, that the promises are about something. */
const seen: Readonly<Record<string, (taken: Taken) => boolean>> = {
  'a device ordered beside MitID arrives': ({ before, after, event }) =>
    event.type === 'deviceArrived' &&
    before.state === 'ENROLLED' &&
    after.order?.arrivedAt !== before.order?.arrivedAt,
  'the order under way is activated': ({ before, after, event }) =>
    event.type === 'activated' &&
    orderUnderWay(before)?.enrolmentId === event.enrolmentId &&
    orderUnderWay(after) === null,
  'a chip is chosen': ({ after }) => after.enrolment.means === 'CHIP',
  'a helper does what their power names': ({ event, answer }) =>
    event.power !== undefined && answer.ok,
  'a helper is refused what it does not': ({ answer }) =>
    !answer.ok && answer.code === 'POWER_OUT_OF_SCOPE',
  'somebody is overdue': ({ after }) => after.isOverdue,
};

test('random lives ask for everything that can be asked for, and come to every corner', () => {
  const asked = new Set<string>();
  const shown = new Set<string>();
  for (const life of fc.sample(anyLife(60, 1), { seed: 1, numRuns: 2_000 })) {
    live(life, (taken) => {
      for (const { type } of taken.effects) asked.add(type);
      for (const [name, shows] of Object.entries(seen)) if (shows(taken)) shown.add(name);
    });
  }
  expect([...asked].toSorted()).toEqual(effectTypes.toSorted());
  expect([...shown].toSorted()).toEqual(Object.keys(seen).toSorted());
}, 60_000);
