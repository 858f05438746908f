import type { EventType } from '../event.js';
import { ask, type Step } from '../step.js';

/** Asks for the order of a retirement back that has not come about; one that slipped out is rolled back when NemID reports it. */
export function withdrawRetirement<T extends EventType>(step: Step<T>): Step<T> {
  const { retirement } = step.journey;
  if (retirement === null || retirement.retiredAt !== null) return step;
  return ask(step, { type: 'withdrawRetirement', retirementId: retirement.id });
}
