import { randomUUID } from 'node:crypto';
import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';

/** MitID counts as active with this row; its user-ID is confirmed, or taken over from another way. */
export function activated(
  { means, happenedAt, userId, enrolmentId }: Extract<StepEvent, { type: 'activated' }>,
  chosen: string | null,
): StepParts {
  const id = enrolmentId ?? randomUUID();
  const isOurs = userId === undefined || userId === chosen;
  return {
    authenticators: [{ id, means, state: 'ACTIVE', delivery: null, activatedAt: happenedAt }],
    ledger: {
      ...(userId === undefined ? {} : { confirm: userId }),
      ...(isOurs ? {} : { claim: { canonical: userId, asTyped: userId } }),
    },
  };
}
