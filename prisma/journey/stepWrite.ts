import type {
  CanonicalUserId,
  Channel,
  Day,
  EventType,
  Instant,
  JourneyMemory,
  JourneyState,
  Means,
  NoticeKind,
} from '@overgang/domain';
import type { PortName } from '../outbox/portName.js';
import type { JourneyDimensions } from './dimensions.js';

/** The journey's row after the step. Its version is counted up by the write. */
export interface JourneyAfter {
  readonly state: JourneyState;
  readonly memory: JourneyMemory;
  /** for lists and the bank's view */
  readonly deadline: Day | null;
  readonly isOverdue: boolean;
  readonly wakeAt: Instant | null;
  readonly nextWhat: string;
  readonly nextOwner: string;
  readonly nextAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly waveId: string | null;
  readonly dimensions: JourneyDimensions;
}

/** One line of the timeline. Written for every step that is to be seen or counted. */
export interface TransitionWrite {
  readonly event: EventType;
  /** null for the journey's first */
  readonly fromState: JourneyState | null;
  readonly toState: JourneyState;
  readonly wasOverdue: boolean;
  readonly isOverdue: boolean;
  readonly dimensionsBefore: JourneyDimensions | null;
  readonly dimensionsAfter: JourneyDimensions;
  /** effect types, codes, days; nothing personal */
  readonly details: object;
  readonly actor: string | null;
  readonly role: string | null;
}

/** Something to be said to the outside; a second row of the same natural key is not written. */
export interface OutboxWrite {
  readonly port: PortName;
  readonly kind: string;
  readonly naturalKey: string;
  /** the provider's idempotency key; for a notice the notice's id */
  readonly providerKey: string;
  readonly bankReg: string | null;
  /** refers to persons, never holds them */
  readonly payload: object;
  readonly notBefore: Instant;
}

export interface NoticeWrite {
  /** I2: kind/step/window/channel/round */
  readonly noticeKey: string;
  readonly id: string;
  readonly kind: NoticeKind;
  readonly channel: Channel;
  readonly bankReg: string | null;
  readonly round: number;
  readonly values: Readonly<Record<string, string>>;
  readonly templateVersion: number;
}

export interface NoticeOutcome {
  readonly noticeKey: string;
  readonly receivedAt: Instant | null;
  readonly outcome: string | null;
}

/** Pending messages to be withdrawn, those in hand unless they arrive; what is not named matches all of the journey's. */
export interface WithdrawFilter {
  readonly kind?: string;
  readonly port?: PortName;
  readonly bankReg?: string;
  readonly naturalKey?: string;
}

export interface LedgerWrite {
  /** I4: refused, it makes the whole step TAKEN */
  readonly claim?: { readonly canonical: CanonicalUserId; readonly asTyped: string };
  readonly giveUp?: readonly { readonly canonical: CanonicalUserId; readonly until: Instant }[];
  /** the end of quarantine of all of the citizen's unused reservations */
  readonly quarantineUntil?: Instant;
  /** what retirement put under quarantine is reserved again */
  readonly restoreReservations?: boolean;
  /** MitID, master of uniqueness, has confirmed it */
  readonly confirm?: CanonicalUserId;
}

export interface AuthenticatorWrite {
  readonly id: string;
  readonly means: Means;
  readonly state: 'ORDERED' | 'DISPATCHED' | 'ACTIVE' | 'ENDED';
  readonly delivery: 'POST' | 'COLLECT' | null;
  readonly activatedAt: Instant | null;
}

/** What became true of all the citizen's NemIDs. */
export interface NemIdsWrite {
  readonly state?: 'ACTIVE' | 'BLOCKED' | 'RETIRED';
  readonly retiredAt?: Instant;
  readonly idUpdateRequired?: boolean;
}

/** All that one step writes: in one transaction, or not at all. A list left out is empty. */
export interface StepWrite {
  readonly journeyId: string;
  /** null: a wake-up, which is no message */
  readonly messageId: string | null;
  /** the version that was loaded: another one, and nothing is written */
  readonly expectedVersion: number;
  readonly policyVersion: number;
  /** programme time */
  readonly at: Instant;
  /** stored with the message, for whoever asks again */
  readonly answer: unknown;
  /** null: a refusal, or nothing changed; the message is still applied, with its answer */
  readonly journey: JourneyAfter | null;
  readonly transition: TransitionWrite | null;
  readonly outbox?: readonly OutboxWrite[];
  readonly notices?: readonly NoticeWrite[];
  readonly noticeOutcomes?: readonly NoticeOutcome[];
  readonly withdraw?: readonly WithdrawFilter[];
  readonly ledger?: LedgerWrite;
  readonly authenticators?: readonly AuthenticatorWrite[];
  /** MitID has none of the citizen's any more: what was active has ended (I1) */
  readonly endsAuthenticators?: boolean;
  readonly nemIds?: NemIdsWrite;
  readonly issuedNemIds?: readonly { readonly id: string; readonly issuedOn: Day }[];
}
