import type { AssuranceLevel } from '../authenticator/assuranceLevel.js';
import type { Means } from '../authenticator/means.js';
import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { Channel, NoticeKind } from '../notice/kind.js';
import type { PersonFacts } from '../person/facts.js';
import type { NemIdHindrance } from '../person/nemId.js';
import type { OwnStages } from '../retirement/stages.js';
import type { CanonicalUserId } from '../userId/canonicalForm.js';
import type { Force } from './event.js';
import type { LogonOrder } from './logonOrders.js';
import type { JourneyState } from './state.js';

export const deliveries = ['POST', 'COLLECT'] as const;
export type Delivery = (typeof deliveries)[number];

/** What the citizen waits for while the clock may not run out. */
export type WaitReason = 'APPOINTMENT' | 'DEVICE' | 'ID_UPDATE';

export interface Wait {
  readonly reason: WaitReason;
  readonly until: Day;
}

interface NemIdHindered {
  readonly by: NemIdHindrance;
  readonly since: Day;
}

/** Why nobody need come to the counter any more. */
export type SuperfluousFor = 'MITID' | 'ID_IN_ORDER' | 'NEMID_NOT_NEEDED';

/** At borgerservice: what the citizen is told of it. */
export interface Appointment {
  readonly on: Day;
  /** HH:MM in Copenhagen */
  readonly time: string | null;
  readonly place: string | null;
  readonly purpose: 'ID_UPDATE' | 'GET_NEMID' | 'ENROL';
  /** Borgerservice’s own; absent where it was told without. */
  readonly bookingId?: string;
  /** kept, missed or cancelled */
  readonly isOver: boolean;
  /** Given back by us; absent where it was not, or nothing made it superfluous. */
  readonly superfluousFor?: SuperfluousFor;
}

/** The 30 days: counted from the first receipt that arrived. */
export interface EnrolmentWindow {
  readonly number: number;
  readonly openedAt: Instant;
  /** The channel of the first receipt; CITIZEN when they came before being told. */
  readonly openedBy: Channel | 'CITIZEN';
  readonly deadline: Day;
  /** The deadline the citizen was last told; a floor may have moved it since. */
  readonly told: Day;
  /** The notice whose receipt opened it. */
  readonly noticeId: string | null;
  readonly remindersSent: readonly number[];
}

/** A notice that is on its way: its receipt, or the lack of it, still matters. */
export interface PendingNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly step: string;
  readonly window: number;
  readonly channel: Channel;
  readonly bank: string | null;
  readonly round: number;
  readonly sentAt: Instant;
  readonly fallbackAt: Instant | null;
  /** What it said of something that has happened: it says the same by the next channel. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The authenticator that was ordered last, and how far it has come. */
export interface Order {
  readonly enrolmentId: string;
  readonly means: Means;
  readonly delivery: Delivery | null;
  /** null in what was stored before orders were followed */
  readonly orderedAt: Instant | null;
  readonly dispatchedAt: Instant | null;
  /** in the mailbox, or at borgerservice where it is to be collected */
  readonly arrivedAt: Instant | null;
  readonly place: string | null;
  /** by a clerk; absent in what was stored before clerks did */
  readonly handedOutAt?: Instant | null;
  /** the activation letter, which goes separately */
  readonly letterSentAt: Instant | null;
  readonly codeValidUntil: Day | null;
  readonly activatedAt: Instant | null;
}

/** An authenticator that came beside others. */
interface AddedAuthenticator {
  readonly means: Means;
  readonly on: Day;
}

/** The end of NemID: ordered for `endsOn`, once its notice was received. */
export interface Retirement {
  readonly id: string;
  readonly endsOn: Day;
  /** Where the journey stood: a roll-back returns there. */
  readonly before: JourneyState;
  /** The notice whose receipt ordered it. */
  readonly noticeId: string | null;
  readonly noticeReceivedAt: Instant | null;
  readonly orderedAt: Instant | null;
  readonly retiredAt: Instant | null;
  readonly force: Force | null;
}

export interface Enrolment {
  readonly userId: CanonicalUserId | null;
  readonly means: Means | null;
  readonly delivery: Delivery | null;
  readonly id: string | null;
  readonly activatedAt: Instant | null;
}

/** another user-ID that was asked of MitID; the one in use stays until MitID has confirmed. */
interface UserIdChange {
  /** the order's at MitID */
  readonly id: string;
  readonly userId: CanonicalUserId;
  readonly state: 'ASKED' | 'REFUSED';
  readonly on: Day;
}

/**
 * A citizen's journey as `decide` sees it: plain data. `facts` are read anew for each step and
 * never stored with it; everything else is the journey's own memory.
 */
export interface Journey {
  readonly id: string;
  readonly state: JourneyState;
  readonly version: number;
  /** Why the journey rests, or was returned: a stable code. */
  readonly reason: string | null;
  readonly invitedAt: Instant | null;
  readonly window: EnrolmentWindow | null;
  readonly enrolment: Enrolment;
  /** Absent in what was stored before orders were followed. */
  readonly order?: Order | null;
  /** The last one, which the citizen is told of. */
  readonly added?: AddedAuthenticator | null;
  /** What the active authenticators give together. */
  readonly assuranceLevel?: AssuranceLevel | null;
  /** Absent in what was stored before a user-ID could be changed. */
  readonly userIdChange?: UserIdChange | null;
  /** When MitID last changed it, by MitID’s own word. */
  readonly userIdChangedOn?: Day | null;
  readonly userIdChangedAt?: Instant | null;
  readonly waits: readonly Wait[];
  /** What keeps the citizen from using NemID since that day, as last told. */
  readonly nemIdHindered?: NemIdHindered | null;
  /** the last one; absent: never. */
  readonly nemIdDeletedOn?: Day;
  /** The last one; absent in what was stored before appointments were told of. */
  readonly appointment?: Appointment | null;
  /** A booking was asked for and not yet answered. */
  readonly isBooking?: boolean;
  /** a fact beside the state. */
  readonly isOverdue: boolean;
  readonly overdueSince: Instant | null;
  /** The banks that were asked to close their NemID log-on. */
  readonly logonClosedAt: readonly string[];
  /** What each was last asked of it, and whether it has confirmed; absent: none was. */
  readonly logonOrders?: readonly LogonOrder[];
  readonly pendingNotices: readonly PendingNotice[];
  /** Every notice ever asked for, by id, and when: what makes each go out once (I2). */
  readonly noticesSent: Readonly<Record<string, Instant>>;
  /** Letters that came back: that they were posted is no receipt any more. */
  readonly lettersReturned: readonly string[];
  /** No channel was left for a notice; cleared by the next receipt (I2). */
  readonly unreachableSince: Instant | null;
  readonly retirement: Retirement | null;
  /** the stages that began for this citizen by a signal; absent: none. */
  readonly nemIdStages?: OwnStages;
  /** Set when nothing more can happen: NemID retired and the grace over. */
  readonly completedAt: Instant | null;
  readonly facts: PersonFacts;
}

/** What is stored: the journey without what is read anew. */
export type JourneyMemory = Omit<Journey, 'facts' | 'id' | 'version'>;
