import type { Means } from '../authenticator/means.js';
import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { NoticeKind } from '../notice/kind.js';
import type { IdPapers } from '../person/idPapers.js';
import type { NemIdHindrance, NemIdPart } from '../person/nemId.js';
import type { Power } from '../power/power.js';
import type { EarlyStage } from '../retirement/stages.js';
import type { BrokenRule } from '../userId/brokenRule.js';
import type { CanonicalUserId } from '../userId/canonicalForm.js';
import type { Delivery } from './journey.js';
import type { LogonWord } from './logonOrders.js';

/** why a clerk gives no MitID; their own words may be personal and stay in the audit trail. */
export const counterRefusals = ['CANNOT_HANDLE_ALONE', 'IDENTITY_UNCERTAIN', 'OTHER'] as const;
type CounterRefusal = (typeof counterRefusals)[number];

/** who answers for an end without MitID or receipt, why, and on whose authority (absent in what was told before). */
export interface Force {
  readonly by: string;
  readonly reason: string;
  readonly authority?: string;
}

/** What each kind of event carries beside its time. Nothing here names or identifies a person. */
export interface EventPayloads {
  /** A wave, a bank or the citizen starts the journey. */
  released: { readonly by: 'WAVE' | 'BANK' | 'CITIZEN'; readonly bank?: string };
  /** The channel says that the notice reached the citizen. */
  noticeReceived: { readonly noticeId: string; readonly happenedAt: Instant };
  /** The channel says that it cannot. */
  noticeUndeliverable: { readonly noticeId: string; readonly why: string };
  /** `broken` is what checkUserId found, with the citizen's own CPR number at hand. */
  chooseUserId: {
    readonly asTyped: string;
    readonly canonical: CanonicalUserId | null;
    readonly broken: readonly BrokenRule[];
  };
  chooseAuthenticator: {
    readonly means: Means;
    readonly delivery: Delivery | null;
    readonly enrolmentId: string;
  };
  /** another user-ID after enrolment; `changeId` is the order's at MitID. */
  changeUserId: {
    readonly asTyped: string;
    readonly canonical: CanonicalUserId | null;
    readonly broken: readonly BrokenRule[];
    readonly changeId: string;
  };
  /** the citizen's user-ID is another one at MitID, asked for here or changed there. */
  userIdChanged: { readonly userId: CanonicalUserId; readonly happenedAt: Instant };
  userIdChangeRefused: { readonly changeId: string };
  /** The citizen does not know the user-ID any more; `by` says who asks. MitID tells its owner, we tell nobody. */
  remindOfUserId: { readonly by: 'CITIZEN' | 'SUPPORT'; readonly why?: string };
  /** MitID, master of uniqueness, would not have the user-ID after all. */
  userIdRefused: { readonly enrolmentId: string };
  deviceDispatched: { readonly enrolmentId: string };
  /** In the mailbox, or at borgerservice where it is to be collected. */
  deviceArrived: { readonly enrolmentId: string; readonly place?: string };
  /** The letter with the activation code, which goes separately. */
  activationLetterSent: { readonly enrolmentId: string; readonly validUntil: Day };
  /** An order of ours that MitID or borgerservice cannot carry out, today or later. */
  orderNotPossible: {
    readonly order: 'ENROLMENT' | 'APPOINTMENT';
    /** null for an appointment */
    readonly enrolmentId: string | null;
    readonly why: string;
  };
  /** MitID is active, whichever way it came about. */
  activated: {
    readonly means: Means;
    readonly happenedAt: Instant;
    readonly userId?: CanonicalUserId;
    /** null: by another way than ours */
    readonly enrolmentId?: string | null;
    /** MitID's own; absent in what was told before authenticators had one. */
    readonly authenticatorId?: string | null;
  };
  /** The citizen, or support for them, says that it is lost: blocked, and ordered anew under `enrolmentId`. */
  reportDeviceLost: {
    readonly authenticatorId: string;
    readonly enrolmentId: string;
    readonly delivery: Delivery | null;
  };
  /** MitID has one authenticator less; `isLast`: none is left that is active. */
  authenticatorEnded: {
    readonly authenticatorId: string;
    readonly means: Means;
    readonly why: string;
    readonly isLast: boolean;
    /** absent: not known, so just now */
    readonly happenedAt?: Instant;
  };
  /** MitID has one authenticator more, beside those that were active. */
  authenticatorAdded: {
    readonly authenticatorId: string;
    readonly means: Means;
    readonly happenedAt: Instant;
  };
  appointmentBooked: {
    readonly on: Day;
    readonly time?: string;
    readonly place?: string;
    readonly bookingId?: string;
  };
  /** The citizen wants one at borgerservice; null: the next that is free. */
  bookAppointment: { readonly notBefore: Day | null };
  moveAppointment: { readonly notBefore: Day; readonly bookingId: string | null };
  cancelAppointment: { readonly bookingId: string | null };
  appointmentEnded: {
    readonly outcome: 'KEPT' | 'MISSED' | 'CANCELLED';
    readonly bookingId?: string;
  };
  /** a passport scan brought nothing; the citizen may try as often as they like. */
  idScanFailed: { readonly why: string };
  /** a bank has found that its customer's ID information is old. */
  idUpdateNeeded: { readonly bank: string; readonly why: string };
  /** a bank confirms that it has closed or opened its NemID log-on. */
  logonSwitched: {
    readonly bank: string;
    readonly word: LogonWord;
    readonly happenedAt: Instant;
  };
  idUpdated: Record<never, never>;
  nemIdIssued: Record<never, never>;
  /** The citizen cannot use their NemID for now. */
  nemIdHindered: { readonly by: NemIdHindrance };
  /** What kept the citizen from using NemID is over. */
  nemIdUnblocked: Record<never, never>;
  /** On the citizen's request. */
  nemIdDeleted: { readonly happenedAt: Instant };
  refusedByCitizenService: { readonly why: string };
  /** what was seen at the counter; `witnessAge` in years, null: nobody vouched. */
  papersSeen: {
    readonly papers: IdPapers | null;
    readonly validUntil: Day | null;
    readonly witnessAge: number | null;
  };
  /** MitID is made at the counter. `asTyped` null: under the user-ID chosen before. */
  enrolAtCounter: {
    readonly asTyped: string | null;
    readonly canonical: CanonicalUserId | null;
    readonly broken: readonly BrokenRule[];
    readonly means: Means;
    readonly enrolmentId: string;
  };
  /** what was to be collected is in the citizen’s hands. */
  handOutDevice: { readonly enrolmentId: string };
  /** R-30, said at the counter. */
  refuseAtCounter: { readonly why: CounterRefusal };
  /** Whether they came; `bookingId` null: the appointment that stands. */
  markAppointment: { readonly outcome: 'KEPT' | 'MISSED'; readonly bookingId: string | null };
  decline: Record<never, never>;
  resume: Record<never, never>;
  extendDeadline: {
    readonly deadline: Day;
    readonly by: 'BANK' | 'SUPPORT';
    readonly bank?: string;
    readonly why: string;
  };
  resendNotice: { readonly kind: NoticeKind; readonly why: string };
  /** Facts outside the journey changed: a death, a move, a bank agreement, a birthday. */
  personChanged: Record<never, never>;
  /** for this citizen a stage before the end holds from that day on. */
  nemIdStageBegun: { readonly stage: EarlyStage; readonly beginsOn: Day };
  /** The retirement signal. `force` names who answers for skipping the receipt. */
  retireNemId: {
    readonly retirementId: string;
    readonly endsOn: Day;
    readonly force: Force | null;
  };
  /** Read again immediately before the order went out, MitID was not active (I1), or NemID would not have it. */
  retirementReturned: {
    readonly retirementId: string;
    readonly why: 'MITID_NOT_ACTIVE' | 'ORDER_REFUSED';
  };
  /** the end of NemID has turned off one part of it; the key card goes last. */
  nemIdPartOff: {
    readonly retirementId: string;
    readonly part: NemIdPart;
    readonly happenedAt: Instant;
  };
  nemIdRetired: { readonly retirementId: string; readonly happenedAt: Instant };
  rollBackRetirement: { readonly why: string };
  /** Time has passed, perhaps more, perhaps less than asked for. */
  wakeUp: Record<never, never>;
}

export type EventType = keyof EventPayloads;

/** `at` is when we learnt it, in programme time: the only clock that `decide` knows. */
export type JourneyEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly at: Instant;
    /** somebody else asks, in the citizen’s place. */
    readonly power?: Power | undefined;
  } & EventPayloads[K];
}[T];

/** Asked by somebody who waits for the answer: a workflow update (all else is a signal). */
export const askedEvents = [
  'chooseUserId',
  'chooseAuthenticator',
  'reportDeviceLost',
  'changeUserId',
  'remindOfUserId',
  'bookAppointment',
  'moveAppointment',
  'cancelAppointment',
  'papersSeen',
  'idUpdateNeeded',
  'logonSwitched',
  'enrolAtCounter',
  'handOutDevice',
  'refuseAtCounter',
  'markAppointment',
  'decline',
  'resume',
  'extendDeadline',
  'resendNotice',
  'rollBackRetirement',
] as const satisfies readonly EventType[];

/** Told by the outside or the programme, with nobody waiting: a workflow signal. */
export const toldEvents = [
  'released',
  'noticeReceived',
  'noticeUndeliverable',
  'userIdRefused',
  'userIdChanged',
  'userIdChangeRefused',
  'deviceDispatched',
  'deviceArrived',
  'activationLetterSent',
  'orderNotPossible',
  'activated',
  'authenticatorAdded',
  'authenticatorEnded',
  'appointmentBooked',
  'appointmentEnded',
  'idScanFailed',
  'idUpdated',
  'nemIdIssued',
  'nemIdHindered',
  'nemIdUnblocked',
  'nemIdDeleted',
  'refusedByCitizenService',
  'personChanged',
  'nemIdStageBegun',
  'retireNemId',
  'retirementReturned',
  'nemIdPartOff',
  'nemIdRetired',
  'wakeUp',
] as const satisfies readonly EventType[];

export const eventTypes: readonly EventType[] = [...askedEvents, ...toldEvents];
