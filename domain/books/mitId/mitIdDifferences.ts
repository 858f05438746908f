import { deviceDifferences } from './deviceDifferences.js';
import type { MitIdDifference } from './difference.js';
import { orderDifferences } from './orderDifferences.js';
import { pairAuthenticators } from './pairAuthenticators.js';
import type { OurMitId, TheirMitId } from './standing.js';
import { untoldActivations } from './untoldActivations.js';
import { untoldEnds } from './untoldEnds.js';
import { userIdDifferences } from './userIdDifferences.js';

/** Nobody is without MitID in between: what is told in any order is first what became active, and what ended the next night. */
function authenticatorDifferences(theirs: TheirMitId, ours: OurMitId): readonly MitIdDifference[] {
  const alone = pairAuthenticators(theirs, ours);
  const begun = untoldActivations(alone.theirs, { theirs, ours });
  if (begun.some(({ kind }) => kind === 'ACTIVATION_NOT_TOLD')) return begun;
  return [...begun, ...untoldEnds(theirs, ours, alone.ours)];
}

const bringsUserId = ({ mend }: MitIdDifference): boolean =>
  mend?.how === 'TELL' && mend.told.kind === 'activated';

/** Where a person stands otherwise at MitID than in our books, and how that is mended. */
export function mitIdDifferences(theirs: TheirMitId, ours: OurMitId): readonly MitIdDifference[] {
  const authenticators = authenticatorDifferences(theirs, ours);
  const userIds = authenticators.some(bringsUserId) ? [] : userIdDifferences(theirs, ours);
  return [
    ...authenticators,
    ...userIds,
    ...orderDifferences(theirs, ours),
    ...deviceDifferences(theirs, ours),
  ];
}

/** What came about so lately that the feed may still tell of it. */
const mayStillBeToldMs = 86_400_000;

/** Whether MitID has had the time to tell us. */
export const isOverdueToTell = ({ since }: MitIdDifference, nowMs: number): boolean =>
  since === null || since <= nowMs - mayStillBeToldMs;
