import type { Journey } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';

/** The device is on its way; one of an enrolment that was replaced is not noted. */
export function deviceDispatched(
  { enrolmentId }: Extract<StepEvent, { type: 'deviceDispatched' }>,
  { enrolment }: Journey,
): StepParts {
  const { id, means, delivery, activatedAt } = enrolment;
  if (id !== enrolmentId || means === null || activatedAt !== null) return {};
  return { authenticators: [{ id, means, state: 'DISPATCHED', delivery, activatedAt: null }] };
}
