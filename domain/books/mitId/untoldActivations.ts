import { isActive } from '../../authenticator/means.js';
import { type MitIdDifference, reported, sentAgain, type Told } from './difference.js';
import type { OurMitId, TheirAuthenticator, TheirMitId } from './standing.js';

/** The first makes MitID active, with its user-ID; any other comes beside those there are. */
function toldOf(one: TheirAuthenticator, isFirst: boolean, of: Pair): Told | null {
  const { id: authenticatorId, means, activatedAt: happenedAt } = one;
  if (!isFirst)
    return authenticatorId === null
      ? null
      : { kind: 'authenticatorAdded', payload: { authenticatorId, means, happenedAt } };
  const { userId } = of.theirs;
  const isOurs = of.ours.orders.some(({ key }) => key === authenticatorId);
  const enrolmentId = isOurs ? authenticatorId : null;
  const named = userId === null ? {} : { userId };
  const payload = { means, happenedAt, enrolmentId, authenticatorId, ...named };
  return { kind: 'activated', payload };
}

interface Pair {
  readonly theirs: TheirMitId;
  readonly ours: OurMitId;
}

/** One that we call lost was blocked, or is about to be; if by no order of ours, somebody must look. */
function endedHere(id: string, { activatedAt }: TheirAuthenticator, { ours }: Pair) {
  const block = ours.orders.find(({ authenticatorId }) => authenticatorId === id);
  if (block?.status === 'PENDING') return [];
  if (block?.status === 'SENT') return [sentAgain('BLOCK_NOT_DONE', block)];
  return [reported('ACTIVE_THOUGH_ENDED', id, activatedAt)];
}

/** What is active there and not here. */
export function untoldActivations(
  alone: readonly TheirAuthenticator[],
  of: Pair,
): readonly MitIdDifference[] {
  const states = new Map(of.ours.authenticators.map(({ id, state }) => [id, state]));
  let isFirst = !of.ours.authenticators.some(isActive);
  return alone.toSorted(byActivation).flatMap((one): readonly MitIdDifference[] => {
    const { id, activatedAt: since } = one;
    if (id !== null && states.get(id) === 'ENDED') return endedHere(id, one, of);
    const key = id ?? of.ours.journeyId;
    const told = toldOf(one, isFirst, of);
    isFirst = false;
    if (told === null) return [reported('ACTIVATION_NOT_TOLD', key, since)];
    const mend = { how: 'TELL', key: `${told.kind}/${key}/${since}`, told } as const;
    return [{ kind: 'ACTIVATION_NOT_TOLD', key, since, mend }];
  });
}

const byActivation = (one: TheirAuthenticator, other: TheirAuthenticator): number =>
  one.activatedAt - other.activatedAt;
