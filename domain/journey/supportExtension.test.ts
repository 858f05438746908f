import { addDays } from '../calendar/dayArithmetic.js';
import type { Instant } from '../calendar/instant.js';
import { at, released, shown, type Told } from './told.testing.js';

const extend = (told: Told, days: number, when: Instant) =>
  told.hear('extendDeadline', when, {
    deadline: addDays(released, days),
    by: 'SUPPORT',
    why: 'in hospital',
  });

test('support extends by sixty days at a time and no more (R-10)', () => {
  const told = shown();
  expect(extend(told, 91, at(1))).toMatchObject({ ok: false, code: 'BEYOND_SUPPORT_CAP' });
  expect(extend(told, 90, at(1)).ok).toBe(true);
  expect(extend(told, 151, at(2))).toMatchObject({ ok: false, code: 'BEYOND_SUPPORT_CAP' });
  expect(extend(told, 150, at(2)).ok).toBe(true);
});

test('whose deadline has long passed gets the sixty days from today (R-10)', () => {
  const told = shown();
  told.wake(at(31));
  expect(extend(told, 161, at(100))).toMatchObject({ ok: false, code: 'BEYOND_SUPPORT_CAP' });
  expect(extend(told, 160, at(100)).ok).toBe(true);
});

test('support’s extensions end a year after receipt, however many they are (R-10)', () => {
  const told = shown();
  for (const days of [90, 150, 210, 270, 330]) expect(extend(told, days, at(1)).ok).toBe(true);
  expect(extend(told, 366, at(1))).toMatchObject({ ok: false, code: 'BEYOND_SUPPORT_CAP' });
  expect(extend(told, 365, at(1)).ok).toBe(true);
});
