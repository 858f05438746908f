import assert from 'node:assert/strict';
import { dayOf } from '../../calendar/dayBounds.js';
import { orderUnderWay } from '../../journey/orderUnderWay.js';
import { eligibility } from '../../person/eligibility.js';
import type { Promised } from './promise.js';

export const enrolledWithMitId: Promised = {
  id: 'R-31, R-38',
  says: 'nobody becomes enrolled without MitID, or comes back to it without another ordered in place of a lost one',
  follow:
    () =>
    ({ before, after }) => {
      if (after.state !== 'ENROLLED' || before.state === 'ENROLLED') return;
      const isReplaced = before.retirement !== null && orderUnderWay(after) !== null;
      assert.ok(before.facts.mitIdIsActive || isReplaced, 'enrolled without MitID');
    },
};

export const onlyTheEligible: Promised = {
  id: 'R-04, R-06, R-39',
  says: 'who comes or comes back by themselves has a window only if they may have MitID on that day',
  follow:
    () =>
    ({ before, after, event, policy }) => {
      const isOpened = after.state === 'WINDOW_OPEN' && before.state !== 'ACTIVATING';
      if (!isOpened || (event.type !== 'resume' && event.type !== 'chooseUserId')) return;
      if (before.state === 'WINDOW_OPEN') return;
      assert.ok(eligibility(before.facts, dayOf(event.at), policy).eligible, 'a window too early');
    },
};
