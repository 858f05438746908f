/** what stands between an overdue citizen and MitID, for who helps; where several hold, the first one counts. */
export const overdueReasons = [
  /** no channel was left for a notice */
  'UNREACHABLE',
  'ID_UPDATE',
  /** blocked, out of keys, or awaiting a card or password */
  'NEMID_HINDERED',
  'WAITS_FOR_APPOINTMENT',
  'NO_USER_ID',
  'NO_MEANS',
  /** ordered, and not arrived */
  'WAITS_FOR_DEVICE',
  'NOT_ACTIVATED',
] as const;
export type OverdueReason = (typeof overdueReasons)[number];
