import { type Authenticator, isActive } from '../../authenticator/means.js';
import { type MitIdDifference, reported } from './difference.js';
import {
  activeThere,
  type OurMitId,
  type TheirAuthenticator,
  type TheirMitId,
} from './standing.js';

/** It has ended there under its own id, or, where ours has another, all that MitID had has ended. */
function endThere({ id }: Authenticator, { authenticators, ...theirs }: TheirMitId) {
  const own = authenticators.find((one) => one.id === id);
  if (own !== undefined || activeThere({ authenticators, ...theirs }).length > 0) return own;
  return authenticators.toSorted((one, other) => endedAt(other) - endedAt(one))[0];
}

const endedAt = ({ ended }: TheirAuthenticator): number => ended?.at ?? 0;

/** What is active here and not there. MitID’s last one ends all of ours with it (I1). */
export function untoldEnds(
  theirs: TheirMitId,
  { authenticators }: OurMitId,
  nameless: readonly Authenticator[],
): readonly MitIdDifference[] {
  const isLast = activeThere(theirs).length === 0;
  return authenticators.filter(isActive).flatMap((one): readonly MitIdDifference[] => {
    const there = endThere(one, theirs);
    const isAlone = nameless.includes(one);
    if (there?.ended == null) {
      return isAlone ? [reported('AUTHENTICATOR_NOT_KNOWN_THERE', one.id)] : [];
    }
    const { at: since, why } = there.ended;
    const payload = { authenticatorId: there.id ?? one.id, means: one.means, why, isLast };
    const told = { kind: 'authenticatorEnded', payload } as const;
    const mend = { how: 'TELL', key: `ended/${one.id}/${since}`, told } as const;
    return [{ kind: 'END_NOT_TOLD', key: one.id, since, mend }];
  });
}
