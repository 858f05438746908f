import assert from 'node:assert/strict';
import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { instant } from '../../calendar/instant.js';
import { effectiveDeadline } from '../../journey/effectiveDeadline.js';
import { isRunning, type Promised } from './promise.js';

export const overdueAfterDeadline: Promised = {
  id: 'R-10',
  says: 'after a wake-up nobody is overdue before the deadline that counts, or untold of it',
  follow:
    () =>
    ({ after, event, policy }) => {
      const deadline = effectiveDeadline(after, policy);
      if (event.type !== 'wakeUp' || deadline === null || !isRunning(after)) return;
      const isPast = compareDays(deadline, dayOf(event.at)) < 0;
      assert.ok(!after.isOverdue || isPast, 'overdue before the deadline');
      if (!after.isOverdue) assert.deepEqual(after.logonClosedAt, []);
      assert.equal(after.window?.told, deadline);
    },
};

export const thirtyDays: Promised = {
  id: 'I3',
  says: 'a deadline is never before day 30 after receipt and never moves to an earlier day',
  follow:
    () =>
    ({ before, after, event, policy }) => {
      const was = effectiveDeadline(before, policy);
      const is = effectiveDeadline(after, policy);
      if (was !== null) assert.ok(compareDays(is ?? was, was) >= 0, 'moved to an earlier day');
      const opened = after.window !== null && after.window.number !== before.window?.number;
      if (!opened || is === null) return;
      const hasDays = (from: number, days: number) =>
        assert.ok(compareDays(is, addDays(dayOf(instant(from)), days)) >= 0, `not ${days} days`);
      if (event.type !== 'noticeReceived') {
        hasDays(event.at, 30);
        return;
      }
      hasDays(Math.min(event.happenedAt, event.at), 30);
      hasDays(event.at, 15);
    },
};
