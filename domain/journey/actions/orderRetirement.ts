import { addDays, laterDay } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import type { EventType } from '../event.js';
import { ask, remember, type Step } from '../step.js';
import { stopCards } from './stopCards.js';

/**
 * NemID ends no earlier than announced, and no earlier than the notice period after the receipt
 * of that notice; null: by force, without one.
 */
export function orderRetirement<T extends EventType>(
  step: Step<T>,
  noticeId: string | null,
): Step<T> {
  const { retirement } = step.journey;
  if (retirement === null || retirement.orderedAt !== null) return step;
  const { at } = step.event;
  const earliest = addDays(dayOf(at), step.policy.retirementNoticeDays);
  const endsOn =
    retirement.force === null ? laterDay(retirement.endsOn, earliest) : retirement.endsOn;
  const received = retirement.force === null ? at : null;
  const ordered = remember(step, {
    retirement: { ...retirement, endsOn, noticeId, noticeReceivedAt: received, orderedAt: at },
  });
  return ask(stopCards(ordered), {
    type: 'orderRetirement',
    retirementId: retirement.id,
    notBefore: startOfDay(endsOn),
    forced: retirement.force !== null,
  });
}
