import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import { instant } from '../../calendar/instant.js';
import type { EventType } from '../event.js';
import { ask, type Step } from '../step.js';

/**
 * who has been told that NemID ends gets no replacement card any more, from the day on which that stage holds. Asked
 * once for each retirement; a roll-back lifts it.
 */
export function stopCards<T extends EventType>(step: Step<T>): Step<T> {
  const { retirement } = step.journey;
  const { nemIdCardsEndOn } = step.policy;
  if (retirement === null || retirement.noticeReceivedAt === null || nemIdCardsEndOn === null)
    return step;
  if (compareDays(nemIdCardsEndOn, retirement.endsOn) > 0) return step;
  const isBegun = compareDays(nemIdCardsEndOn, dayOf(step.event.at)) <= 0;
  const notBefore = isBegun ? step.event.at : instant(startOfDay(nemIdCardsEndOn));
  return ask(step, { type: 'stopNemIdCards', retirementId: retirement.id, notBefore });
}
