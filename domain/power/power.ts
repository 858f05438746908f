import type { Day } from '../calendar/day.js';

/** public powers and a bank's are separate. */
export const powerKinds = ['PUBLIC', 'BANK'] as const;
export type PowerKind = (typeof powerKinds)[number];

/**
 * what a power may name. Choosing or hearing of a user-ID, activating, and whatever else takes somebody's own secrets is
 * no helper's act.
 */
export const helperActs = [
  'SEE',
  'CHOOSE_AUTHENTICATOR',
  'REPORT_LOST_DEVICE',
  'APPOINTMENT',
  'DECLINE',
] as const;
export type HelperAct = (typeof helperActs)[number];

/** The power under which somebody acts for a citizen. Nothing in it says who. */
export interface Power {
  readonly id: string;
  readonly kind: PowerKind;
  /** registration number: a bank's power is that bank's alone */
  readonly bank: string | null;
  readonly acts: readonly HelperAct[];
  readonly from: Day;
  /** its last day */
  readonly until: Day;
}
