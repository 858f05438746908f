import assert from 'node:assert/strict';
import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { nextStep } from '../../journey/nextStep.js';
import { hasEnded } from '../../journey/restsOrEnds.js';
import { wakeAt } from '../../journey/wakeAt.js';
import type { Promised } from './promise.js';

export const alwaysANextStep: Promised = {
  id: 'I6',
  says: 'a journey that has not ended has a next step with an owner and a time, an ended one has none',
  follow:
    () =>
    ({ after, event, policy }) => {
      const next = nextStep(after, policy);
      if (hasEnded(after)) {
        assert.equal(next, null);
        return;
      }
      assert.equal(typeof next?.owner, 'string');
      assert.ok(next !== null && Number.isInteger(next.at), 'a next step without a time');
      const isPlanned = compareDays(dayOf(event.at), policy.rollOutEndsOn) < 0;
      if (event.type !== 'wakeUp' || !isPlanned || next.what === 'END_NEMID') return;
      assert.ok(next.at >= event.at, 'what is next was due before');
    },
};

export const nothingDueAfterWaking: Promised = {
  id: 'I6',
  says: 'after a wake-up nothing is due any more, however late it came',
  follow:
    () =>
    ({ after, event, policy }) => {
      if (event.type !== 'wakeUp') return;
      const next = wakeAt(after, policy);
      assert.ok(next === null || next > event.at, 'something is still due');
    },
};
