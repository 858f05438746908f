import { addDays, compareDays, laterDay } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { deadlineAfter } from '../../calendar/deadlineAfter.js';
import { type Instant, instant } from '../../calendar/instant.js';
import type { Channel } from '../../notice/kind.js';
import { onTheFloor } from '../effectiveDeadline.js';
import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';
import { windowLengthDays } from '../windowLengthDays.js';

/**
 * opens the window, counted from what happened, but never so that less than half of it is
 * left on the day we learn of it. Residence abroad adds days. An earlier window's deadline,
 * where there was one, is never undercut (I3), and an appointment booked before holds it.
 */
export function openWindow<T extends EventType>(
  step: Step<T>,
  openedBy: Channel | 'CITIZEN',
  happenedAt: Instant,
  noticeId: string | null = null,
): Step<T> {
  const { journey, event, policy } = step;
  const today = dayOf(event.at);
  const openedAt = between(journey.invitedAt ?? event.at, happenedAt, event.at);
  const days = windowLengthDays(step, openedBy);
  const halfLeft = addDays(today, Math.ceil(days / 2));
  const waits = journey.waits.filter(({ until }) => compareDays(until, today) >= 0);
  const deadline = [
    ...waits.map(({ until }) => addDays(until, policy.daysAfterWait)),
    ...(journey.window === null ? [] : [journey.window.deadline]),
    halfLeft,
  ].reduce(laterDay, deadlineAfter(openedAt, days));
  const number = (journey.window?.number ?? 0) + 1;
  const told = onTheFloor(deadline, policy);
  const window = { number, openedAt, openedBy, deadline, told, noticeId, remindersSent: [] };
  return remember(step, { window, waits, unreachableSince: null });
}

const between = (low: Instant, at: Instant, high: Instant): Instant =>
  instant(Math.max(Math.min(low, high), Math.min(at, high)));
