import type { EndReason } from './entry.js';
import type { MitIdBook } from './mitIdBook.js';

/** How authenticators end: lost and blocked, or given up. */
export class Endings {
  readonly #book: MitIdBook;

  constructor(book: MitIdBook) {
    this.#book = book;
  }

  /**
   * Blocks a lost authenticator, or an order of one that never came; each stays so. The same again changes nothing, and what
   * is somebody else's is as unknown as what is not there.
   */
  block(cpr: string, authenticatorId: string, why: EndReason): 'BLOCKED' | 'UNKNOWN' {
    const { register } = this.#book;
    const person = this.#book.person(cpr);
    const own = register.holder(person)?.authenticators.find(({ id }) => id === authenticatorId);
    if (own) {
      if (own.state === 'ACTIVE') this.#end(person, authenticatorId, why);
      return 'BLOCKED';
    }
    const enrolment = register.enrolment(authenticatorId);
    if (enrolment?.order.person !== person) return 'UNKNOWN';
    const line = { at: this.#book.at(), person, enrolmentId: authenticatorId };
    const isOver = enrolment.status === 'REPLACED' || enrolment.status === 'BLOCKED';
    if (!isOver) this.#book.record({ type: 'ORDER_BLOCKED', ...line });
    return 'BLOCKED';
  }

  /** The person gives their MitID up: all that is active closes. */
  closeAll(cpr: string): void {
    const person = this.#book.person(cpr);
    const own = this.#book.register.holder(person)?.authenticators ?? [];
    for (const { id, state } of own) if (state === 'ACTIVE') this.#end(person, id, 'CLOSED');
  }

  #end(person: string, authenticatorId: string | null, why: EndReason): void {
    this.#book.record({ type: 'ENDED', at: this.#book.at(), person, authenticatorId, why });
  }
}
