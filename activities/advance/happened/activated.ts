import { randomUUID } from 'node:crypto';
import type { Journey } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import { activatedId } from '../factsAfter.js';
import type { StepParts } from '../stepParts.js';
import { besideEnded } from './ended.js';

/** MitID counts as active with this row; its user-ID is confirmed, or taken over from another way. */
export function activated(
  event: Extract<StepEvent, { type: 'activated' }>,
  { facts, enrolment: { userId: chosen } }: Journey,
): StepParts {
  const { means, happenedAt, userId } = event;
  const id = activatedId(event) ?? randomUUID();
  const isOurs = userId === undefined || userId === chosen;
  const active = { id, means, state: 'ACTIVE', delivery: null, activatedAt: happenedAt } as const;
  return {
    authenticators: besideEnded(facts, active),
    ledger: {
      ...(userId === undefined ? {} : { confirm: userId }),
      ...(isOurs ? {} : { claim: { canonical: userId, asTyped: userId } }),
    },
  };
}
