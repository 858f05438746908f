import { isOvertakenUserId, type Journey } from '@overgang/domain';
import type { StepEvent } from '../eventShape.js';
import type { StepParts } from '../stepParts.js';

/** what MitID says is theirs is theirs here, confirmed; where our ledger has it for another, that is a conflict. */
export function userIdChanged(
  event: Extract<StepEvent, { type: 'userIdChanged' }>,
  before: Journey,
): StepParts {
  const { userId } = event;
  if (isOvertakenUserId(before, event)) return {};
  return { ledger: { claim: { canonical: userId, asTyped: userId }, confirm: userId } };
}
