import type { Day } from '../calendar/day.js';
import type { NoticeKind } from './kind.js';
import type { saidCodes } from './saidCodes.js';
import type { noticeTexts } from './texts/noticeTexts.js';

/** All that a notice may say beside its own words: days and codes, never names or numbers of people. */
export interface ValueTypes {
  readonly deadline: Day;
  /** of a window that runs already: this notice does not begin it anew */
  readonly standingDeadline: Day;
  /** from receipt, as the channel gives them */
  readonly days: `${number}`;
  /** what the reader holds */
  readonly carrier: keyof typeof saidCodes.carrier;
  /** where the reader gets MitID */
  readonly way: keyof typeof saidCodes.way;
  /** only for those who are too young to get MitID alone */
  readonly guardian: keyof typeof saidCodes.guardian;
  /** only where the reader is sent to borgerservice before it gives MitID */
  readonly counterFrom: Day;
  readonly endsOn: Day;
  readonly appointmentOn: Day;
  /** HH:MM in Copenhagen */
  readonly appointmentAt: string;
  /** an office's name */
  readonly place: string;
  readonly purpose: keyof typeof saidCodes.purpose;
  readonly means: keyof typeof saidCodes.means;
  readonly why: keyof typeof saidCodes.why;
  /** why nobody need come to the appointment any more */
  readonly superfluousFor: keyof typeof saidCodes.superfluousFor;
  /** with NemID, at the banks of whoever is overdue */
  readonly logon: keyof typeof saidCodes.logon;
  /** only where a bank has closed it, or is to */
  readonly opensWith: keyof typeof saidCodes.opensWith;
  /** only for those who have one */
  readonly nemIdWorks: keyof typeof saidCodes.nemIdWorks;
  readonly expectedBy: Day;
  readonly validUntil: Day;
  readonly changedOn: Day;
  readonly activatedOn: Day;
}

export type ValueName = keyof ValueTypes;

type Texts = typeof noticeTexts;
type Needed<K extends NoticeKind> = Texts[K]['needs'][number];

/** What a kind cannot be sent without; the rest may come along. */
export type NoticeValues<K extends NoticeKind> = Pick<ValueTypes, Needed<K>> & Partial<ValueTypes>;
