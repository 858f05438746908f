import { citizenServiceOpensAt } from '../citizenService/openingHours.js';
import type { Activations } from './activations.js';
import { brokenUserIdRule } from './brokenUserIdRule.js';
import { canonicalUserId } from './canonicalUserId.js';
import { deviceTimes } from './deviceTimes.js';
import type { Enrolment } from './enrolment.js';
import type { EnrolmentRequest } from './enrolmentRequest.js';
import type { EnrolmentEntry } from './entry.js';
import type { MitIdBook } from './mitIdBook.js';
import type { Refusal } from './refusals.js';

export type EnrolOutcome =
  | { readonly outcome: 'CREATED' | 'KNOWN'; readonly enrolment: Enrolment }
  | { readonly outcome: 'USER_ID_TAKEN' }
  | { readonly outcome: 'REFUSED'; readonly code: Refusal };

const sameOrder = (one: EnrolmentEntry, other: Omit<EnrolmentEntry, 'at' | 'type'>): boolean =>
  one.person === other.person &&
  one.userId === other.userId &&
  one.means === other.means &&
  one.delivery === other.delivery;

/** What enrolling parties order for people, order again, and take back. */
export class Orders {
  readonly #book: MitIdBook;
  readonly #activations: Activations;

  constructor(book: MitIdBook, activations: Activations) {
    this.#book = book;
    this.#activations = activations;
  }

  /** Takes an order in. The same order again answers how it stands; nothing happens twice. */
  enrol(enrolmentId: string, request: EnrolmentRequest): EnrolOutcome {
    const order = this.#orderOf(enrolmentId, request);
    const known = this.#book.register.enrolment(enrolmentId);
    if (known) {
      if (sameOrder(known.order, order)) return { outcome: 'KNOWN', enrolment: known };
      return { outcome: 'REFUSED', code: 'ENROLMENT_DIFFERS' };
    }
    const code = this.#refusal(request) ?? this.#activations.tooManyApps(order);
    if (code) return { outcome: 'REFUSED', code };
    if (this.#book.isTaken(order.userId, order.person)) return { outcome: 'USER_ID_TAKEN' };
    this.#book.record({ type: 'ENROLMENT', at: this.#book.at(), ...order });
    if (request.atCounter) this.#activations.activated(order);
    return { outcome: 'CREATED', enrolment: this.#known(enrolmentId) };
  }

  /** another device for an enrolment whose own has not come. The same again changes nothing. */
  reorder(enrolmentId: string, reorderId: string): 'ORDERED' | 'UNKNOWN' | 'NOTHING_TO_SEND' {
    const { register } = this.#book;
    const enrolment = register.enrolment(enrolmentId);
    if (!enrolment) return 'UNKNOWN';
    if (register.isReordered(reorderId)) return 'ORDERED';
    const { person, means } = enrolment.order;
    const isOver = enrolment.status === 'ACTIVE' || enrolment.status === 'REPLACED';
    const { dispatchAt, readyAt } = deviceTimes(reorderId, means, this.#book.now());
    if (isOver || dispatchAt === null) return 'NOTHING_TO_SEND';
    const times = { at: this.#book.at(), dispatchAt, readyAt };
    this.#book.record({ type: 'REORDERED', person, enrolmentId, reorderId, ...times });
    return 'ORDERED';
  }

  /** The order is not wanted any more; one that was activated is its owner's. The same again changes nothing. */
  withdraw(enrolmentId: string): 'WITHDRAWN' | 'UNKNOWN' | 'ACTIVE' {
    const enrolment = this.#book.register.enrolment(enrolmentId);
    if (!enrolment) return 'UNKNOWN';
    if (enrolment.status === 'ACTIVE') return 'ACTIVE';
    if (enrolment.status !== 'REPLACED') {
      const { person } = enrolment.order;
      this.#book.record({ type: 'ORDER_WITHDRAWN', at: this.#book.at(), person, enrolmentId });
    }
    return 'WITHDRAWN';
  }

  #known(enrolmentId: string): Enrolment {
    const enrolment = this.#book.register.enrolment(enrolmentId);
    if (!enrolment) throw new Error('an enrolment was recorded and is not there');
    return enrolment;
  }

  /** Whoever has MitID already keeps the user-ID they have. */
  #orderOf(enrolmentId: string, request: EnrolmentRequest) {
    const { cpr, means, delivery, municipality } = request;
    const person = this.#book.person(cpr);
    const times = deviceTimes(enrolmentId, means, this.#book.now());
    const known = this.#book.register.holder(person)?.userId;
    const userId = known ?? canonicalUserId(request.userId ?? '');
    const place = delivery === 'COLLECT' ? `Borgerservice ${municipality ?? ''}`.trim() : null;
    return { enrolmentId, person, userId, means, delivery, place, ...times };
  }

  #refusal({ cpr, userId, delivery, atCounter }: EnrolmentRequest): Refusal | null {
    const isAtOffice = delivery === 'COLLECT' || atCounter;
    if (isAtOffice && this.#book.now() < citizenServiceOpensAt) return 'CITIZEN_SERVICE_NOT_OPEN';
    const hasOne = this.#book.register.holder(this.#book.person(cpr)) !== undefined;
    return hasOne ? null : brokenUserIdRule(userId ?? '', cpr);
  }
}
