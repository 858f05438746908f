import type { Means } from '../authenticator/means.js';
import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { Channel, NoticeKind } from '../notice/kind.js';
import type { CanonicalUserId } from '../userId/canonicalForm.js';
import type { Appointment, Delivery } from './journey.js';

/** What a step asks the outside, or the ledger, to do. Written in the step's own transaction. */
export type Effect =
  | {
      /** I2: `noticeId` is the natural key: kind, step, window, channel, round. */
      readonly type: 'sendNotice';
      readonly noticeId: string;
      readonly kind: NoticeKind;
      readonly step: string;
      readonly window: number;
      readonly channel: Channel;
      readonly round: number;
      readonly bank: string | null;
      readonly values: Readonly<Record<string, string>>;
    }
  /** null: all of the journey's that nobody has begun to send. */
  | { readonly type: 'withdrawNotices'; readonly noticeIds: readonly string[] | null }
  | { readonly type: 'claimUserId'; readonly canonical: CanonicalUserId; readonly asTyped: string }
  | { readonly type: 'giveUpUserId'; readonly canonical: CanonicalUserId; readonly until: Day }
  /** MitID, master of uniqueness, is asked for another user-ID; orders not sent yet are withdrawn. */
  | {
      readonly type: 'orderUserIdChange';
      readonly changeId: string;
      readonly userId: CanonicalUserId;
    }
  /** MitID tells its owner the user-ID, once a day at most. */
  | { readonly type: 'orderUserIdReminder'; readonly on: Day }
  | { readonly type: 'quarantineReservations'; readonly until: Day }
  /** what the retirement had put under quarantine is reserved again. */
  | { readonly type: 'restoreReservations' }
  | {
      readonly type: 'beginEnrolment';
      readonly enrolmentId: string;
      /** null: the one they have */
      readonly userId: CanonicalUserId | null;
      readonly means: Means;
      readonly delivery: Delivery | null;
      /** The citizen stands at the counter: MitID makes it active at once. */
      readonly isAtCounter?: boolean;
    }
  /** seen at the counter; NemID itself hears of it from borgerservice (I5). */
  | { readonly type: 'noteIdInOrder' }
  /** likewise. */
  | { readonly type: 'noteNemIdIssued' }
  /** as a bank has told. */
  | { readonly type: 'noteIdUpdateNeeded' }
  /** Lost: it is blocked at MitID. */
  | { readonly type: 'blockAuthenticator'; readonly authenticatorId: string; readonly means: Means }
  /** Nobody wants what was ordered any more: what has not gone out stays in, MitID takes the rest back unless it is active. */
  | { readonly type: 'withdrawEnrolment'; readonly enrolmentId: string }
  /** not arrived in ten working days. */
  | { readonly type: 'reorderDevice'; readonly enrolmentId: string; readonly orderedAt: Instant }
  /** The next that is free, from that day on where one is named. */
  | {
      readonly type: 'bookAppointment';
      readonly purpose: Appointment['purpose'];
      readonly notBefore?: Day;
    }
  | { readonly type: 'moveAppointment'; readonly bookingId: string; readonly notBefore: Day }
  /** What has not gone out stays in; what was booked is given back to borgerservice. */
  | { readonly type: 'cancelAppointment'; readonly bookingId: string | null }
  | { readonly type: 'closeLogon'; readonly bank: string }
  | { readonly type: 'openLogon'; readonly bank: string }
  | {
      readonly type: 'tellBank';
      readonly bank: string;
      readonly state: string;
      readonly deadline: Day | null;
    }
  | {
      readonly type: 'orderRetirement';
      readonly retirementId: string;
      readonly notBefore: Instant;
      readonly forced: boolean;
    }
  /** no replacement cards for whoever has been told. */
  | {
      readonly type: 'stopNemIdCards';
      readonly retirementId: string;
      readonly notBefore: Instant;
    }
  | { readonly type: 'withdrawRetirement'; readonly retirementId: string }
  | { readonly type: 'rollBackRetirement'; readonly retirementId: string };

export type EffectType = Effect['type'];
