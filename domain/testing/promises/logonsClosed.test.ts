import fc from 'fast-check';
import { instant } from '../../calendar/instant.js';
import { anyLife, live } from '../life.js';
import { toldBeforeLogonCloses } from './logonsClosed.js';
import type { Taken } from './promise.js';

const dayMs = 86_400_000;
const closing = { type: 'closeLogon', bank: '1111' } as const;
const telling: Taken['effects'][number] = {
  ...{ type: 'sendNotice', noticeId: 'OVERDUE/0/1/NETBANK/0', kind: 'OVERDUE', step: '0' },
  ...{ window: 1, channel: 'NETBANK', round: 0, bank: '1111', values: {} },
};

/** One step of a life, so many days after it became overdue, in which this was asked. */
function stepsOf(...asked: readonly (readonly [number, Taken['effects']])[]) {
  const [life] = fc.sample(anyLife(1), { seed: 7, numRuns: 1 });
  const follow = toldBeforeLogonCloses.follow();
  return (isOverdue = true) =>
    life &&
    live(
      { ...life, moves: life.moves.slice(0, 1).map((move) => ({ ...move, again: false })) },
      (taken) => {
        const since = taken.event.at;
        const before = { ...taken.before, isOverdue, overdueSince: isOverdue ? since : null };
        for (const [days, effects] of asked) {
          const event = { type: 'wakeUp' as const, at: instant(since + days * dayMs) };
          follow({ ...taken, before, event, effects });
        }
      },
    );
}

test('a log-on that is closed days after its notice went out breaks nothing (R-09)', () => {
  expect(() => stepsOf([0, [telling]], [3, [closing]])()).not.toThrow();
});

test.each([
  ['untold', [[3, [closing]]], true, 'closed untold'],
  ['in the same step as it is told', [[3, [telling, closing]]], true, 'closed untold'],
  [
    'the day after',
    [
      [0, [telling]],
      [1, [closing]],
    ],
    true,
    'closed too soon',
  ],
  [
    'told, and not overdue',
    [
      [0, [telling]],
      [3, [closing]],
    ],
    false,
    'closed though not overdue',
  ],
] as const)('one that is closed %s is found (R-09)', (_, asked, isOverdue, why) => {
  expect(() => stepsOf(...asked)(isOverdue)).toThrow(why);
});
