import { type Authenticator, isActive } from '../../authenticator/means.js';
import {
  activeThere,
  type OurMitId,
  type TheirAuthenticator,
  type TheirMitId,
} from './standing.js';

/** What stands on one side only. */
export interface Unpaired {
  /** active there, and not here */
  readonly theirs: readonly TheirAuthenticator[];
  /** active here, under an id that they do not know */
  readonly ours: readonly Authenticator[];
}

/**
 * What is active on both sides, by its id. MitID that was there before it gave us ids stands here under one of our own: it is
 * taken for theirs of the same kind that we do not know.
 */
export function pairAuthenticators(theirs: TheirMitId, ours: OurMitId): Unpaired {
  const theirIds = new Set(theirs.authenticators.map(({ id }) => id));
  const ourIds = new Map(ours.authenticators.map((one) => [one.id, one]));
  const nameless = ours.authenticators.filter((one) => isActive(one) && !theirIds.has(one.id));
  const alone = activeThere(theirs).filter(({ id, means }) => {
    const own = id === null ? undefined : ourIds.get(id);
    if (own !== undefined) return !isActive(own);
    const place = nameless.findIndex((one) => one.means === means);
    if (place >= 0) nameless.splice(place, 1);
    return place < 0;
  });
  return { theirs: alone, ours: nameless };
}
