/** Where MitID's own book and ours can differ, beside what a channel's can. */
export const mitIdFindingKinds = [
  /** they have one active that we were never told of */
  'ACTIVATION_NOT_TOLD',
  /** one has ended there, and we were never told */
  'END_NOT_TOLD',
  /** the user-ID in use there is another one, or its confirmation never came */
  'USER_ID_NOT_TOLD',
  /** we call a blocking sent, and what is lost is active there */
  'BLOCK_NOT_DONE',
  /** active there, and ended here by no order of ours */
  'ACTIVE_THOUGH_ENDED',
  /** active here, and they never had it */
  'AUTHENTICATOR_NOT_KNOWN_THERE',
  /** a device was sent, has come, or its letter has left there, and we were never told */
  'STATION_NOT_TOLD',
  /** it stands so here, and never happened there */
  'STATION_NOT_KNOWN_THERE',
  /** in use there by somebody else than our ledger has it for */
  'USER_ID_OF_ANOTHER',
  /** somebody has MitID whom we do not know */
  'NOT_KNOWN_HERE',
] as const;

export type MitIdFindingKind =
  | (typeof mitIdFindingKinds)[number]
  | 'NOT_KNOWN_THERE'
  | 'NOT_OURS'
  | 'TAKEN_THOUGH_NOT_SENT';
