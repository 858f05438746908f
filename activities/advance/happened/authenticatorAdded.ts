import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';

/** One authenticator more, under MitID's own id of it. */
export const authenticatorAdded = ({
  authenticatorId: id,
  means,
  happenedAt: activatedAt,
}: Extract<StepEvent, { type: 'authenticatorAdded' }>): StepParts => ({
  authenticators: [{ id, means, state: 'ACTIVE', delivery: null, activatedAt }],
});
