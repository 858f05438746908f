import type { EventType } from '../event.js';
import { type ActionOnAny, ask, type Step } from '../step.js';

/** An order not yet given stays in. */
export function withdrawOrder<T extends EventType>(step: Step<T>): Step<T> {
  const { retirement } = step.journey;
  if (retirement === null || retirement.retiredAt !== null) return step;
  return ask(step, { type: 'withdrawRetirement', retirementId: retirement.id });
}

/**
 * Takes back a retirement that has not come about. An order that was given may be at NemID already, which ends its parts one
 * by one: it is rolled back there at once, and again should NemID report its end all the same (I1).
 */
export function withdrawRetirement<T extends EventType>(step: Step<T>): Step<T> {
  const { retirement } = step.journey;
  const withdrawn = withdrawOrder(step);
  if (retirement === null || retirement.orderedAt === null || withdrawn === step) return withdrawn;
  return ask(withdrawn, { type: 'rollBackRetirement', retirementId: retirement.id });
}

export const takeOrderBack: ActionOnAny = { name: 'take the order back', run: withdrawRetirement };
