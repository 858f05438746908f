import type { PersonFacts } from '@overgang/domain';
import type { StepParts } from '../stepParts.js';

/** Told late: it has ended already, and stays so. */
export const isEnded = ({ authenticators }: PersonFacts, id: string): boolean =>
  authenticators.some((one) => one.id === id && one.state === 'ENDED');

/** Those that have ended, by this event or before it: written again they stay as they are. */
export const endedOf = ({
  authenticators,
}: PersonFacts): NonNullable<StepParts['authenticators']> =>
  authenticators.flatMap(({ id, means, state }) =>
    state === 'ENDED' ? [{ id, means, state, delivery: null, activatedAt: null }] : [],
  );
