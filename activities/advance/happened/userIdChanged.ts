import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';

/** what MitID says is theirs is theirs here, confirmed; where our ledger has it for another, that is a conflict. */
export const userIdChanged = ({
  userId,
}: Extract<StepEvent, { type: 'userIdChanged' }>): StepParts => ({
  ledger: { claim: { canonical: userId, asTyped: userId }, confirm: userId },
});
