import fc from 'fast-check';
import { type Decision, decide } from '../../journey/decide.js';
import { anyLife, live } from '../life.js';
import { refusalsChangeNothingOf } from './refusals.js';

const seed = 7;

/** Lives under the promise, decided about the second time by whoever is given. */
const lived = (again: (second: Decision) => Decision) => () => {
  const promise = refusalsChangeNothingOf((...of) => again(decide(...of)));
  for (const life of fc.sample(anyLife(30), { seed, numRuns: 60 })) live(life, promise.follow());
};
const refusing = (change: (refusal: Decision) => Decision) => (second: Decision) =>
  second.answer.ok ? second : change(second);

test('who decides as we do keeps the promise', () => {
  expect(lived((second) => second)).not.toThrow();
});

test('a refusal that asks something of the outside, or changes the journey, is found (I9)', () => {
  const asks = refusing((second) => ({ ...second, effects: [{ type: 'restoreReservations' }] }));
  expect(lived(asks)).toThrow('asks something');
  const moves = refusing(({ journey, ...second }) => ({
    ...second,
    journey: { ...journey, isOverdue: !journey.isOverdue },
  }));
  expect(lived(moves)).toThrow('changes the journey');
});

test('a refusal that is answered otherwise the second time is found (I9)', () => {
  const otherwise = refusing((second) => ({ ...second, answer: { ok: false, code: 'TAKEN' } }));
  expect(lived(otherwise)).toThrow('answered otherwise');
});

test('whoever books or orders once more for being asked twice is found (I9, I7)', () => {
  const order = { type: 'bookAppointment', purpose: 'ENROL' } as const;
  const more = (second: Decision): Decision => ({
    ...second,
    effects: second.answer.ok ? [...second.effects, order] : [],
  });
  expect(lived(more)).toThrow('orders something more');
});
