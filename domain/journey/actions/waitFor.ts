import type { Day } from '../../calendar/day.js';
import { addDays } from '../../calendar/dayArithmetic.js';
import type { NoticeKind } from '../../notice/kind.js';
import type { EventType } from '../event.js';
import type { WaitReason } from '../journey.js';
import { openStates } from '../state.js';
import { remember, type Step } from '../step.js';
import { moveDeadline } from './moveDeadline.js';
import { withdrawThose } from './withdrawNotices.js';

/** while the citizen waits for something, the deadline follows it by itself. With MitID, or at NemID’s end, there is none to follow. */
export function waitFor<T extends EventType>(
  step: Step<T>,
  reason: WaitReason,
  until: Day,
): Step<T> {
  const others = step.journey.waits.filter((wait) => wait.reason !== reason);
  const waiting = remember(step, { waits: [...others, { reason, until }] });
  if (!openStates.includes(step.journey.state)) return waiting;
  return moveDeadline(waiting, addDays(until, step.policy.daysAfterWait));
}

/** They speak of what is waited for as something to come. */
const spoken: Record<WaitReason, readonly NoticeKind[]> = {
  APPOINTMENT: ['APPOINTMENT_BOOKED', 'APPOINTMENT_MOVED'],
  DEVICE: ['DEVICE_ON_ITS_WAY', 'DEVICE_REORDERED'],
  ID_UPDATE: [],
};

/** What was waited for has come, or will not: what still says that it will stays in. */
export function stopWaitingFor<T extends EventType>(step: Step<T>, reason: WaitReason): Step<T> {
  const waits = step.journey.waits.filter((wait) => wait.reason !== reason);
  const still = withdrawThose(step, ({ kind }) => spoken[reason].includes(kind));
  return remember(still, { waits });
}
