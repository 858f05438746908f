import type { Authenticator, Means } from '../../authenticator/means.js';
import type { Day } from '../../calendar/day.js';
import type { Instant } from '../../calendar/instant.js';
import type { CanonicalUserId } from '../../userId/canonicalForm.js';

/** One of a person's authenticators as MitID itself has it. */
export interface TheirAuthenticator {
  /** null: from before MitID gave them ids */
  readonly id: string | null;
  readonly means: Means;
  readonly activatedAt: Instant;
  /** null: it is active */
  readonly ended: { readonly at: Instant; readonly why: string } | null;
}

/** How far a device in the post has come at MitID; of one that was ordered again, the later one. */
export interface TheirDevice {
  readonly dispatchedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  /** where it is to be collected */
  readonly place: string | null;
  /** with the code, until the end of that day */
  readonly letter: { readonly sentAt: Instant; readonly validUntil: Day } | null;
}

/** The same as the journey has been told. */
export interface OurDevice {
  readonly enrolmentId: string;
  /** anew, where it was; null: stored before orders were followed */
  readonly orderedAt: Instant | null;
  readonly dispatchedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly codeValidUntil: Day | null;
}

/** How one person's MitID stands at MitID itself. */
export interface TheirMitId {
  readonly userId: CanonicalUserId | null;
  readonly userIdSince: Instant | null;
  readonly authenticators: readonly TheirAuthenticator[];
  /** what it was ordered to do, by whomever; only an enrolment can be under way */
  readonly orders: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly isUnderWay: boolean;
    /** null: nothing is sent by post */
    readonly device: TheirDevice | null;
  }[];
}

/** An order of ours. */
export interface OurOrder {
  /** of the message that carries it */
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly status: 'PENDING' | 'SENT' | 'FAILED' | 'WITHDRAWN';
  /** the journey still waits for what it brings */
  readonly isWanted: boolean;
  /** of a blocking, what is blocked */
  readonly authenticatorId: string | null;
}

/** What we know of the same person. */
export interface OurMitId {
  readonly journeyId: string;
  /** the one in use; null: not told yet, or MitID was there before the programme */
  readonly userId: CanonicalUserId | null;
  /** another one, asked of MitID */
  readonly asked: { readonly id: string; readonly userId: CanonicalUserId } | null;
  /** how MitID's user-ID stands in our ledger */
  readonly ledger: 'CONFIRMED' | 'NOT_CONFIRMED' | 'OF_ANOTHER';
  readonly authenticators: readonly Authenticator[];
  readonly orders: readonly OurOrder[];
  /** the one under way */
  readonly device: OurDevice | null;
}

export const activeThere = ({ authenticators }: TheirMitId): readonly TheirAuthenticator[] =>
  authenticators.filter(({ ended }) => ended === null);

/** MitID has nothing of whoever is not in its book. */
export const nothingThere: TheirMitId = {
  userId: null,
  userIdSince: null,
  authenticators: [],
  orders: [],
};
