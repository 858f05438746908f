import { randomUUID } from 'node:crypto';
import type { Journey } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import { activatedId } from '../factsAfter.js';
import type { StepParts } from '../stepParts.js';
import { besideEnded } from './ended.js';

type Activated = Extract<StepEvent, { type: 'activated' }>;

/** Which user-ID it came with: the one MitID names, else the one that was ordered. */
function userIdOf({ userId, enrolmentId }: Activated, { enrolment }: Journey) {
  const isOurOrder = enrolmentId != null && enrolmentId === enrolment.id;
  return userId ?? (isOurOrder ? enrolment.userId : null);
}

/** MitID counts as active with this row; its user-ID is confirmed, or taken over from another way. */
export function activated(event: Activated, before: Journey): StepParts {
  const { means, happenedAt } = event;
  const { facts, enrolment } = before;
  const userId = userIdOf(event, before);
  const id = activatedId(event) ?? randomUUID();
  const isTheirs = userId === null || userId === enrolment.userId;
  const active = { id, means, state: 'ACTIVE', delivery: null, activatedAt: happenedAt } as const;
  return {
    authenticators: besideEnded(facts, active),
    ledger: {
      ...(userId === null ? {} : { confirm: userId }),
      ...(isTheirs ? {} : { claim: { canonical: userId, asTyped: userId } }),
    },
  };
}
