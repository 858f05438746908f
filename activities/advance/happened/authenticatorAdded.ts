import type { PersonFacts } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';
import { besideEnded } from './ended.js';

/** One authenticator more, under MitID's own id of it; an older code display closes. */
export function authenticatorAdded(
  event: Extract<StepEvent, { type: 'authenticatorAdded' }>,
  facts: PersonFacts,
): StepParts {
  const { authenticatorId: id, means, happenedAt: activatedAt } = event;
  const active = { id, means, state: 'ACTIVE', delivery: null, activatedAt } as const;
  return { authenticators: besideEnded(facts, active) };
}
