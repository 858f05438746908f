import type { EventType } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';

/** What the journey is to hear of a send. */
export interface Tell {
  readonly kind: EventType;
  readonly payload: object;
}

/** How a send ended for good. Whatever may yet succeed is thrown. `outcome` holds codes and ids, nothing personal. */
export interface Sent {
  readonly status: 'SENT' | 'FAILED';
  readonly outcome: object;
  readonly tells?: readonly Tell[];
}

/** An outside system that is spoken to. `send` may be called again for the same message: it arrives once. */
export interface Port {
  send(message: LeasedMessage): Promise<Sent>;
  /** Where the system takes many at once; absent: one by one. */
  readonly bulk?: BulkDoor;
}

/** A door for mass mailings, which must not crowd the single one (domain §5). */
interface BulkDoor {
  /** fewer go by the single door */
  readonly least: number;
  readonly most: number;
  /** One answer a message, in their order. What it throws is true of all of them. Called again, each arrives once. */
  send(messages: readonly LeasedMessage[]): Promise<readonly (Sent | TryAgain)[]>;
}

/** Something that may go better later: no answer, one of 5xx or 429, or credentials that are being changed. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
  /** wall time to leave the system alone; null: as long as the dispatcher sees fit */
  readonly retryAfterMs: number | null;
  /** OURS and NOT_SENT say nothing about how the system does; what was NOT_SENT was no attempt either */
  readonly fault: 'THEIRS' | 'OURS' | 'NOT_SENT';

  constructor(
    message: string,
    retryAfterMs: number | null = null,
    fault: TryAgain['fault'] = 'THEIRS',
  ) {
    super(message);
    this.retryAfterMs = retryAfterMs;
    this.fault = fault;
  }
}

/** Nobody answered: it may have arrived. `why` is a code. */
export class NoAnswer extends TryAgain {
  readonly why: string;

  constructor(why: string, retryAfterMs: number | null = null) {
    super(`no answer: ${why}`, retryAfterMs);
    this.why = why;
  }
}

export const sent = (outcome: object, tells: readonly Tell[] = []): Sent => ({
  status: 'SENT',
  outcome,
  tells,
});

export const failed = (outcome: object, tells: readonly Tell[] = []): Sent => ({
  status: 'FAILED',
  outcome,
  tells,
});
