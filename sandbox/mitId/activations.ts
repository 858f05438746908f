import { type SecretFault, type Secrets, secretFault } from './activationSecrets.js';
import { type CodeWay, codeLifeMs, codeOf } from './codes.js';
import { type Enrolment, isBlocked, isInHand } from './enrolment.js';
import type { EnrolmentEntry, Means } from './entry.js';
import { hasAllApps } from './holder.js';
import type { MitIdBook } from './mitIdBook.js';

/** What the citizen types to activate. */
export interface Typed extends Secrets {
  readonly code?: string | undefined;
  /** the telephone an app is put on; many of a household may use one */
  readonly phone?: string | undefined;
}

export type ActivateOutcome =
  | { readonly outcome: 'ACTIVE' }
  | { readonly outcome: 'NOT_READY'; readonly readyAt: number }
  | { readonly outcome: 'UNKNOWN' | 'REPLACED' | 'TOO_MANY_APPS' }
  | { readonly outcome: 'BLOCKED' | 'WRONG_CODE' | 'CODE_EXPIRED' | 'CODE_MISSING' }
  | { readonly outcome: SecretFault };

type Ordered = Pick<EnrolmentEntry, 'person' | 'enrolmentId' | 'userId' | 'means'>;
type OnPhone = Pick<Typed, 'phone'>;

/** codes, and what they activate. */
export class Activations {
  readonly #book: MitIdBook;

  constructor(book: MitIdBook) {
    this.#book = book;
  }

  /** Sends the person a new code: on paper valid 48 hours, by SMS 30 minutes, but never under some real seconds. */
  sendCode(enrolmentId: string, by: CodeWay): { code: string; validUntil: number } | null {
    const enrolment = this.#book.register.enrolment(enrolmentId);
    if (!enrolment) return null;
    const number = (enrolment.code?.number ?? 0) + 1;
    const validUntil = this.#book.now() + codeLifeMs(by, this.#book.context.clock);
    const { person } = enrolment.order;
    const sent = { person, enrolmentId, number, validUntil };
    this.#book.record({ type: 'CODE_SENT', at: this.#book.at(), ...sent });
    return { code: codeOf(enrolmentId, number), validUntil };
  }

  /** What its owner reads in the letter that came, or was sent last; null: none was sent. */
  codeInHand(enrolmentId: string): string | null {
    const code = this.#book.register.enrolment(enrolmentId)?.code;
    return code ? codeOf(enrolmentId, code.number) : null;
  }

  /** The citizen activates with the code that was sent, and chooses a PIN or password. Again: still active. */
  activate(cpr: string, enrolmentId: string, typed: Typed): ActivateOutcome {
    const enrolment = this.#book.register.enrolment(enrolmentId);
    if (!enrolment || enrolment.order.person !== this.#book.person(cpr)) {
      return { outcome: 'UNKNOWN' };
    }
    const { status, order } = enrolment;
    if (status === 'ACTIVE' || status === 'REPLACED') return { outcome: status };
    if (!isInHand(enrolment, this.#book.now())) {
      return { outcome: 'NOT_READY', readyAt: order.readyAt };
    }
    const problem =
      this.#codeProblem(enrolment, typed.code) ??
      secretFault(typed, order) ??
      this.tooManyApps(order, typed);
    return problem ? { outcome: problem } : this.activated(order, typed);
  }

  tooManyApps(
    { person, means }: { readonly person: string; readonly means: Means },
    { phone }: OnPhone = {},
  ) {
    const isFull = means === 'APP' && hasAllApps(this.#book.register.holder(person), phone);
    return isFull ? 'TOO_MANY_APPS' : null;
  }

  /** The first one makes MitID active; any other comes beside those there are. */
  activated(
    { person, enrolmentId, userId, means }: Ordered,
    { phone }: OnPhone = {},
  ): { outcome: 'ACTIVE' } {
    const book = this.#book;
    const place = means === 'APP' && phone !== undefined ? { phone } : {};
    const of = { at: book.at(), person, enrolmentId, authenticatorId: enrolmentId };
    const line = { ...of, means, ...place };
    if (book.register.isActive(person)) book.record({ type: 'ADDED', ...line });
    else book.record({ type: 'ACTIVATED', ...line, userId });
    return { outcome: 'ACTIVE' };
  }

  #codeProblem(
    enrolment: Enrolment,
    typed: string | undefined,
  ): 'BLOCKED' | 'WRONG_CODE' | 'CODE_EXPIRED' | 'CODE_MISSING' | null {
    const { code, order, status } = enrolment;
    if (status === 'BLOCKED' || isBlocked(enrolment)) return 'BLOCKED';
    if (typed === undefined || typed === '') return 'CODE_MISSING';
    if (!code || this.#book.now() > code.validUntil) return 'CODE_EXPIRED';
    if (typed === codeOf(order.enrolmentId, code.number)) return null;
    const { person, enrolmentId } = order;
    this.#book.record({ type: 'WRONG_CODE', at: this.#book.at(), person, enrolmentId });
    return 'WRONG_CODE';
  }
}
