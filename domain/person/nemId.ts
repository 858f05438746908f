/** What keeps a citizen from using the NemID they have, as its operator tells. */
export const nemIdHindrances = [
  'BLOCKED',
  /** and no new card is on its way */
  'OUT_OF_KEYS',
  'AWAITING_CARD',
  'AWAITING_PASSWORD',
] as const;
export type NemIdHindrance = (typeof nemIdHindrances)[number];

/** what a NemID is made of, in the order in which its end turns them off. */
export const nemIdParts = ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD'] as const;
export type NemIdPart = (typeof nemIdParts)[number];

/** What the NemID operator has told of the citizen's old eID. */
export interface NemIdFacts {
  /** DELETED: each was, on request; RETIRED: each has ended, at least one by the retirement signal. */
  readonly state: 'ACTIVE' | NemIdHindrance | 'NONE' | 'DELETED' | 'RETIRED';
  readonly idUpdateRequired: boolean;
}

const hindrances: readonly NemIdFacts['state'][] = nemIdHindrances;

/** the citizen has a NemID, and cannot use it for now. */
export const isHindered = ({ state }: NemIdFacts): boolean => hindrances.includes(state);

/** never had, or deleted on request. */
export const lacksNemId = ({ state }: NemIdFacts): boolean =>
  state === 'NONE' || state === 'DELETED';
