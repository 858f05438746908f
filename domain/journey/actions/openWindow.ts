import { addDays, laterDay } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { deadlineAfter } from '../../calendar/deadlineAfter.js';
import { type Instant, instant } from '../../calendar/instant.js';
import type { Channel } from '../../notice/kind.js';
import { channelsFor } from '../../person/channels.js';
import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';

/**
 * opens the window, counted from what happened, but never so that less than half of it is
 * left on the day we learn of it. Residence abroad adds days. An earlier window's deadline,
 * where there was one, is never undercut (I3).
 */
export function openWindow<T extends EventType>(
  step: Step<T>,
  openedBy: Channel | 'CITIZEN',
  happenedAt: Instant,
): Step<T> {
  const { journey, event, policy } = step;
  const openedAt = between(journey.invitedAt ?? event.at, happenedAt, event.at);
  const [best = 'LETTER'] = channelsFor(journey.facts, dayOf(event.at), policy);
  const days = policy.windowDays[openedBy === 'CITIZEN' ? best : openedBy] + extraDays(step);
  const halfLeft = addDays(dayOf(event.at), Math.ceil(days / 2));
  const counted = laterDay(deadlineAfter(openedAt, days), halfLeft);
  const deadline = journey.window === null ? counted : laterDay(counted, journey.window.deadline);
  const number = (journey.window?.number ?? 0) + 1;
  return remember(step, {
    window: { number, openedAt, openedBy, deadline, remindersSent: [] },
    waits: [],
  });
}

const extraDays = ({ journey, policy }: Step): number =>
  journey.facts.isAbroad ? policy.abroadExtraDays : 0;

const between = (low: Instant, at: Instant, high: Instant): Instant =>
  instant(Math.max(Math.min(low, high), Math.min(at, high)));
