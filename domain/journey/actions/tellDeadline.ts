import { endOfDay } from '../../calendar/dayBounds.js';
import type { NoticeKind } from '../../notice/kind.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';
import { notOverdue } from './notOverdue.js';
import { sendByBestChannel } from './sendNotice.js';
import { withdrawThose } from './withdrawNotices.js';

/** They name the deadline that no longer counts. */
const overtakenKinds: readonly NoticeKind[] = ['REMINDER', 'OVERDUE', 'DEADLINE_MOVED'];

/** the citizen hears of the deadline that counts now, and gets back what an overdue one lost. */
export function tellDeadline<T extends EventType>(step: Step<T>): Step<T> {
  const { window } = step.journey;
  const deadline = effectiveDeadline(step.journey, step.policy);
  if (window === null || deadline === null) return step;
  const still = withdrawThose(step, ({ kind }) => overtakenKinds.includes(kind));
  const noted = remember(still, { window: { ...window, told: deadline } });
  const told = sendByBestChannel(noted, 'DEADLINE_MOVED', deadline, 0);
  return endOfDay(deadline) > step.event.at ? notOverdue(told) : told;
}
