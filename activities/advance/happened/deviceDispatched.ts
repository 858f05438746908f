import { type Journey, orderUnderWay } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';

/** The device is on its way; one of an enrolment that was replaced is not noted. */
export function deviceDispatched(
  { enrolmentId }: Extract<StepEvent, { type: 'deviceDispatched' }>,
  journey: Journey,
): StepParts {
  const order = orderUnderWay(journey);
  if (order?.enrolmentId !== enrolmentId) return {};
  const { means, delivery } = order;
  const id = enrolmentId;
  return { authenticators: [{ id, means, state: 'DISPATCHED', delivery, activatedAt: null }] };
}
