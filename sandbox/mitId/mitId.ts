import { randomUUID } from 'node:crypto';
import type { SystemContext } from '../systemContext.js';
import { copenhagenDay } from '../time/copenhagenDay.js';
import { type ActivateOutcome, Activations, type Typed } from './activations.js';
import { brokenUserIdRule } from './brokenUserIdRule.js';
import { canonicalUserId } from './canonicalUserId.js';
import type { CodeWay } from './codes.js';
import { type DeviceStock, plentiful } from './deviceStock.js';
import { Endings } from './endings.js';
import type { Enrolment } from './enrolment.js';
import type { EnrolmentRequest } from './enrolmentRequest.js';
import type { EndReason, Means } from './entry.js';
import { MitIdBook } from './mitIdBook.js';
import { type EnrolOutcome, Orders } from './orders.js';
import { OwnUserIds, type UserIdOutcome } from './ownUserIds.js';
import type { MitIdEvent } from './register.js';
import { type ScanFault, scanFault } from './scanFault.js';
import { type Standing, standing } from './standing.js';

/** MitID: master of user-IDs, devices and activation. What each part does is said there. */
export class MitId {
  readonly #book: MitIdBook;
  readonly #activations: Activations;
  readonly #orders: Orders;
  readonly #userIds: OwnUserIds;
  readonly #endings: Endings;

  constructor(context: SystemContext, stock: DeviceStock = plentiful) {
    this.#book = new MitIdBook(context, stock);
    this.#activations = new Activations(this.#book);
    this.#orders = new Orders(this.#book, this.#activations);
    this.#userIds = new OwnUserIds(this.#book);
    this.#endings = new Endings(this.#book);
  }

  /** Everything told so far, oldest first; people by their codes. */
  get events(): readonly MitIdEvent[] {
    return this.#book.register.events;
  }

  enrol(enrolmentId: string, request: EnrolmentRequest): EnrolOutcome {
    return this.#orders.enrol(enrolmentId, request);
  }

  reorder(enrolmentId: string, reorderId: string) {
    return this.#orders.reorder(enrolmentId, reorderId);
  }

  withdraw(enrolmentId: string) {
    return this.#orders.withdraw(enrolmentId);
  }

  sendCode(enrolmentId: string, by: CodeWay) {
    return this.#activations.sendCode(enrolmentId, by);
  }

  codeInHand(enrolmentId: string): string | null {
    return this.#activations.codeInHand(enrolmentId);
  }

  activate(cpr: string, enrolmentId: string, typed: Typed): ActivateOutcome {
    return this.#activations.activate(cpr, enrolmentId, typed);
  }

  block(cpr: string, authenticatorId: string, why: EndReason) {
    return this.#endings.block(cpr, authenticatorId, why);
  }

  closeAll(cpr: string): void {
    this.#endings.closeAll(cpr);
  }

  changeUserId(cpr: string, typed: string, orderId?: string): UserIdOutcome {
    return this.#userIds.change(cpr, typed, orderId);
  }

  remindOfUserId(cpr: string, orderId: string) {
    return this.#userIds.remind(cpr, orderId);
  }

  enrolment(enrolmentId: string): Enrolment | undefined {
    return this.#book.register.enrolment(enrolmentId);
  }

  pendingOf(cpr: string): Enrolment | undefined {
    return this.#book.register.pendingOf(this.#book.person(cpr));
  }

  status(cpr: string) {
    const person = this.#book.person(cpr);
    const holder = this.#book.register.holder(person);
    return {
      active: this.#book.register.isActive(person),
      userId: holder?.userId ?? null,
      authenticators:
        holder?.authenticators.map(({ id, means, state }) => ({ id, means, state })) ?? [],
    };
  }

  /** Whom MitID knows at all, by their codes, in one order. */
  get people(): readonly string[] {
    return this.#book.orders.people;
  }

  standingOf(person: string): Standing {
    const { register, orders, context } = this.#book;
    return standing({
      cpr: context.codes.reveal(person),
      holder: register.holder(person),
      orders: orders.of(person),
      enrolmentOf: (id) => register.enrolment(id),
    });
  }

  /** At the counter: what was ordered is activated at once, else a MitID is made under the given user-ID. */
  enrolAtCounter(cpr: string, userId: string, means: Means): ActivateOutcome | EnrolOutcome {
    const pending = this.pendingOf(cpr);
    if (pending) return this.#activations.activated(pending.order);
    return this.enrolAnotherWay(cpr, userId, means);
  }

  /** MitID comes by a way that is not ours. A person who has it already keeps what they have. */
  enrolAnotherWay(cpr: string, typed: string, means: Means): ActivateOutcome | EnrolOutcome {
    const person = this.#book.person(cpr);
    const [userId, code] = [canonicalUserId(typed), brokenUserIdRule(typed, cpr)];
    if (this.#book.register.isActive(person)) return { outcome: 'ACTIVE' };
    if (code) return { outcome: 'REFUSED', code };
    if (this.#book.isTaken(userId, person)) return { outcome: 'USER_ID_TAKEN' };
    const authenticatorId = randomUUID();
    const entry = { person, enrolmentId: null, authenticatorId, userId, means };
    this.#book.record({ type: 'ACTIVATED', at: this.#book.at(), ...entry });
    return { outcome: 'ACTIVE' };
  }

  /** the app scans a passport; told of to whoever enrols, failed or not. The same scan again answers the same. */
  scanPassport(
    scanId: string,
    { cpr, ...scan }: Omit<Parameters<typeof scanFault>[0], 'today'>,
  ): ScanFault | 'SCAN_OF_ANOTHER' | null {
    const person = this.#book.person(cpr);
    const known = this.#book.register.scan(scanId);
    if (known) return known.person === person ? known.fault : 'SCAN_OF_ANOTHER';
    const fault = scanFault({ ...scan, cpr, today: copenhagenDay(this.#book.now()) });
    this.#book.record({ type: 'PASSPORT_SCANNED', at: this.#book.at(), person, scanId, fault });
    return fault;
  }

  /** Who had MitID before the programme began: no event is told of it. */
  know(cpr: string, typed: string): void {
    const person = this.#book.person(cpr);
    if (this.#book.register.holder(person)) return;
    const [userId, authenticatorId] = [canonicalUserId(typed), randomUUID()];
    const entry = { at: this.#book.at(), person, authenticatorId, userId };
    this.#book.record({ type: 'KNOWN_ACTIVE', ...entry });
  }

  close(): void {
    this.#book.close();
  }
}
