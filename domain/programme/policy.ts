import type { Day } from '../calendar/day.js';
import type { SendWindow } from '../notice/earliestSend.js';
import type { Channel } from '../notice/kind.js';
import type { IdPapers } from '../person/idPapers.js';

/** nobody may probe who exists. */
interface UserIdTries {
  readonly citizenPerDay: number;
  /** By all customers of one bank. */
  readonly bankPerDay: number;
  readonly allPerDay: number;
  /** So many refusals within a day cost no wait; each further one doubles it. */
  readonly freeRefusals: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/** Nobody may probe which numbers are known. */
interface TakeInTries {
  readonly clerkPerDay: number;
  readonly municipalityPerDay: number;
}

/** The programme's settings: versioned rows in the database, never constants in the rules. */
export interface Policy {
  readonly version: number;
  /** R-05, days from receipt, for each channel. */
  readonly windowDays: Readonly<Record<Channel, number>>;
  /** Days after receipt. */
  readonly reminderDays: readonly number[];
  /** days until a notice without a receipt goes out by the next channel; null: never. */
  readonly fallbackDays: Readonly<Record<Channel, number | null>>;
  /** Hours after which a channel that has taken a notice, and has said nothing of it since, is asked. */
  readonly receiptHours: Readonly<Record<Exclude<Channel, 'NETBANK'>, number>>;
  /** Days for which a notice is looked for again, each night, in the book of its channel: it may be shown, or returned, late. */
  readonly bookDays: Readonly<Record<Channel, number>>;
  readonly postalDays: number;
  readonly postalDaysAbroad: number;
  /** days between the overdue notice and the closing of the netbank log-on. */
  readonly closeLogonAfterDays: number;
  /** days after which a bank that has not confirmed a closing or an opening is listed. */
  readonly logonConfirmedWithinDays: number;
  /** the latest day an extension by a bank may reach, in days after receipt. */
  readonly bankExtensionCapDays: number;
  /** how much later than the deadline, or today, one extension by support may reach. */
  readonly supportExtensionDays: number;
  /** the latest day an extension by support may reach, in days after receipt. */
  readonly supportExtensionCapDays: number;
  /** days left to the citizen after what was waited for has come. */
  readonly daysAfterWait: number;
  readonly abroadExtraDays: number;
  /** R-25, working days. */
  readonly deviceReorderWorkingDays: number;
  /** apps of one citizen that may be active at once. */
  readonly mostActiveApps: number;
  /** Days between reminders to bring ID information up to date. */
  readonly idUpdateReminderDays: number;
  /** days between receipt of the notice and the end of NemID, at least. */
  readonly retirementNoticeDays: number;
  /** how many are told a day that NemID ends, at most. */
  readonly retirementsPerDay: number;
  /** The share by which more may be concerned than the dry run said, before a new one is required. */
  readonly dryRunTolerance: number;
  /** Days in which a retirement can be rolled back. */
  readonly graceDays: number;
  /** */
  readonly quarantineMonths: number;
  /** R-39, years. */
  readonly minimumAge: number;
  readonly digitalPostMinimumAge: number;
  /** R-39, years: from then on NemID is for everything; before it only looks into netbank. */
  readonly fullNemIdAge: number;
  /** I7: how many journeys the programme releases a day at most, waves and banks together. */
  readonly releasesPerDay: number;
  /** how far ahead a bank's queue of invitations reaches. */
  readonly queueReachDays: number;
  /** the hour, in Denmark, at which a queued invitation goes out on its day. */
  readonly queuedInvitationHour: number;
  readonly userIdTries: UserIdTries;
  readonly takeInTries: TakeInTries;
  /** */
  readonly citizenServiceOpensOn: Day;
  /** how far ahead a citizen may wish for an appointment, in days. */
  readonly bookingReachDays: number;
  /** what counts at the counter, while it is valid. */
  readonly acceptedPapers: readonly IdPapers[];
  /** days that are waited for another passport scan after one that failed. */
  readonly idScanWaitDays: number;
  /** R-43, days: how long a power of attorney may hold. */
  readonly powerLongestDays: number;
  /** R-43, years. */
  readonly helperMinimumAge: number;
  /** R-06, years: who may vouch for somebody without papers. */
  readonly witnessMinimumAge: number;
  /** Wall minutes in which a clerk may act for whom they found. */
  readonly counterVisitMinutes: number;
  /** from this day MitID is had directly in borgerservice, without NemID; null: not yet. */
  readonly nemIdIssuingEndsOn: Day | null;
  /** from this day whoever has been told that NemID ends gets no replacement card; null: not yet. */
  readonly nemIdCardsEndOn: Day | null;
  /** everybody's deadline is at least this day; null: no global move was made. */
  readonly deadlineFloor: Day | null;
  /** The plan, which everybody's next step can name (I6). */
  readonly rollOutEndsOn: Day;
  readonly nemIdEndsOn: Day;
  /** When what reaches people at home may go out; what is not named goes at any hour. */
  readonly sendWindows: { readonly LETTER: SendWindow; readonly EMAIL: SendWindow };
  /** whether citizens who gave an address are told by e-mail that something waits for them. */
  readonly emailsCitizens: boolean;
  /** */
  readonly phones: { readonly mitIdSupport: string; readonly nemIdSupport: string };
}
