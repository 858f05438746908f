/** How one citizen's NemID stands at NemID itself: how many of its parts are on, and off. */
export interface TheirNemId {
  readonly partsOn: number;
  readonly partsOff: number;
}

/** What we know of the same citizen. */
export interface OurNemId {
  /** Every NemID of theirs has ended, as far as we were told. */
  readonly isRetired: boolean;
  /** An order or a roll-back is on its way: either side may be ahead. */
  readonly isUnderWay: boolean;
}

export const nemIdDifferences = [
  /** something is alive for a retired citizen */
  'ALIVE_THOUGH_RETIRED',
  /** something was turned off for a citizen who is not retired */
  'ENDED_THOUGH_NOT_RETIRED',
  /** we know of a NemID that they do not have */
  'NOT_KNOWN_THERE',
  /** they have a NemID of nobody we know */
  'NOT_KNOWN_HERE',
] as const;
export type NemIdDifference = (typeof nemIdDifferences)[number];

/** nothing alive for the retired, everything alive for all others. */
export function nemIdDifference(
  theirs: TheirNemId,
  ours: OurNemId | null,
): NemIdDifference | 'MATCH' | 'UNDER_WAY' {
  if (ours === null) return theirs.partsOn > 0 ? 'NOT_KNOWN_HERE' : 'MATCH';
  const isWrong = ours.isRetired ? theirs.partsOn > 0 : theirs.partsOff > 0;
  if (!isWrong) return 'MATCH';
  if (ours.isUnderWay) return 'UNDER_WAY';
  return ours.isRetired ? 'ALIVE_THOUGH_RETIRED' : 'ENDED_THOUGH_NOT_RETIRED';
}
