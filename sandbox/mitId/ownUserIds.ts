import { brokenUserIdRule } from './brokenUserIdRule.js';
import { canonicalUserId } from './canonicalUserId.js';
import type { MitIdBook } from './mitIdBook.js';
import type { EnrolOutcome } from './orders.js';

/** What becomes of a wish for another user-ID. */
export type UserIdOutcome = EnrolOutcome | { readonly outcome: 'ACTIVE' | 'UNKNOWN' };

/** the user-IDs of those who have MitID. */
export class OwnUserIds {
  readonly #book: MitIdBook;

  constructor(book: MitIdBook) {
    this.#book = book;
  }

  /** By its owner, or for an enrolling party under its order's id: then told of even where it is no news. */
  change(cpr: string, typed: string, orderId?: string): UserIdOutcome {
    const { register } = this.#book;
    const person = this.#book.person(cpr);
    const [userId, code] = [canonicalUserId(typed), brokenUserIdRule(typed, cpr)];
    const holder = register.holder(person);
    if (!holder) return { outcome: 'UNKNOWN' };
    if (orderId !== undefined && register.isUserIdOrderDone(orderId)) return { outcome: 'ACTIVE' };
    if (code) return { outcome: 'REFUSED', code };
    if (this.#book.isTaken(userId, person)) return { outcome: 'USER_ID_TAKEN' };
    if (holder.userId !== userId || orderId !== undefined) {
      const line = { at: this.#book.at(), person, userId, orderId };
      this.#book.record({ type: 'USER_ID_CHANGED', ...line });
    }
    return { outcome: 'ACTIVE' };
  }

  /** Tells its owner the user-ID, where MitID knows them to be. The same order tells it once. */
  remind(cpr: string, orderId: string): 'TOLD' | 'UNKNOWN' {
    const person = this.#book.person(cpr);
    if (!this.#book.register.holder(person)) return 'UNKNOWN';
    if (!this.#book.register.isUserIdOrderDone(orderId)) {
      this.#book.record({ type: 'USER_ID_REMINDED', at: this.#book.at(), person, orderId });
    }
    return 'TOLD';
  }
}
