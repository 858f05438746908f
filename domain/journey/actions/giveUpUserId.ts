import type { CanonicalUserId } from '../../userId/canonicalForm.js';
import type { EventType } from '../event.js';
import { ask, type Step } from '../step.js';
import { restsUntil } from './restsUntil.js';

/**
 * an id that is no longer theirs rests before anybody else can have it, if it was ever in use: the ledger knows. One
 * that MitID is still asked for stays theirs.
 */
export function giveUpUserId<T extends EventType>(
  step: Step<T>,
  canonical: CanonicalUserId,
): Step<T> {
  const { userIdChange } = step.journey;
  if (userIdChange?.state === 'ASKED' && userIdChange.userId === canonical) return step;
  return ask(step, { type: 'giveUpUserId', canonical, until: restsUntil(step) });
}
