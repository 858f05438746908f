import type { PersonFacts } from '@overgang/domain';
import type { StepParts } from '../stepParts.js';

type Written = NonNullable<StepParts['authenticators']>;

/** Those that have ended, by this event or before it: written again they stay as they are. */
export const endedOf = ({ authenticators }: PersonFacts): Written =>
  authenticators.flatMap(({ id, means, state }) =>
    state === 'ENDED' ? [{ id, means, state, delivery: null, activatedAt: null }] : [],
  );

/** The new one beside those that have ended; told late, it has ended itself already and stays so. */
export function besideEnded(facts: PersonFacts, active: Written[number]): Written {
  const ended = endedOf(facts);
  return ended.some(({ id }) => id === active.id) ? ended : [active, ...ended];
}
