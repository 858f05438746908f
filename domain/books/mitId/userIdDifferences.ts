import { isActive } from '../../authenticator/means.js';
import type { Instant } from '../../calendar/instant.js';
import type { CanonicalUserId } from '../../userId/canonicalForm.js';
import { type MitIdDifference, reported, type Told } from './difference.js';
import { activeThere, type OurMitId, type TheirMitId } from './standing.js';

/** Ours waits for a word of MitID: of another user-ID, or that the one asked for is the one in use. */
function isAwaited({ userId, orders }: TheirMitId, { userId: known, asked }: OurMitId): boolean {
  if (known !== null && known !== userId) return true;
  const isDone = orders.some(({ id }) => id === asked?.id);
  return asked?.userId === userId && isDone;
}

/** Who had MitID before the programme has not changed anything: only the ledger learns the user-ID. */
function confirmation(userId: CanonicalUserId, happenedAt: Instant, ours: OurMitId): Told {
  const active = ours.authenticators.find(isActive);
  if (ours.userId !== null || active === undefined)
    return { kind: 'userIdChanged', payload: { userId, happenedAt } };
  const { id: authenticatorId, means } = active;
  const payload = { means, happenedAt, userId, enrolmentId: null, authenticatorId };
  return { kind: 'activated', payload };
}

/** MitID is master: the user-ID in use there is theirs here, confirmed; where our ledger has it for another, that is reported. */
export function userIdDifferences(theirs: TheirMitId, ours: OurMitId): readonly MitIdDifference[] {
  const { userId, userIdSince: since } = theirs;
  const { journeyId: key, ledger } = ours;
  if (userId === null || since === null || activeThere(theirs).length === 0) return [];
  const isLate = isAwaited(theirs, ours);
  if (!isLate && ledger === 'OF_ANOTHER') return [reported('USER_ID_OF_ANOTHER', key, since)];
  if (!isLate && ledger === 'CONFIRMED') return [];
  const changed = { kind: 'userIdChanged', payload: { userId, happenedAt: since } } as const;
  const told = isLate ? changed : confirmation(userId, since, ours);
  const mend = { how: 'TELL', key: `userId/${key}/${since}/${isLate}`, told } as const;
  return [{ kind: 'USER_ID_NOT_TOLD', key, since, mend }];
}
