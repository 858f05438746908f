import { randomUUID } from 'node:crypto';
import { openJournal } from '../book/journal.js';
import { citizenServiceOpensAt } from '../citizenService/openingHours.js';
import type { SystemContext } from '../systemContext.js';
import { copenhagenDay } from '../time/copenhagenDay.js';
import { isoInstant } from '../time/programmeClock.js';
import { type SecretFault, type Secrets, secretFault } from './activationSecrets.js';
import { brokenUserIdRule } from './brokenUserIdRule.js';
import { canonicalUserId } from './canonicalUserId.js';
import { type CodeWay, codeLifeMs, codeOf } from './codes.js';
import { DeviceRounds } from './deviceRounds.js';
import { type DeviceStock, plentiful } from './deviceStock.js';
import { deviceTimes } from './deviceTimes.js';
import { type Enrolment, isBlocked, isInHand } from './enrolment.js';
import type { EnrolmentRequest } from './enrolmentRequest.js';
import { type EndReason, type EnrolmentEntry, type Means, mitIdEntry } from './entry.js';
import { hasAllApps } from './holder.js';
import { OrderBook } from './orderBook.js';
import { type MitIdEvent, Register } from './register.js';
import { type ScanFault, scanFault } from './scanFault.js';
import { type Standing, standing } from './standing.js';

export type EnrolOutcome =
  | { readonly outcome: 'CREATED' | 'KNOWN'; readonly enrolment: Enrolment }
  | { readonly outcome: 'USER_ID_TAKEN' }
  | { readonly outcome: 'REFUSED'; readonly code: string };

/** What becomes of a wish for another user-ID. */
export type UserIdOutcome = EnrolOutcome | { readonly outcome: 'ACTIVE' | 'UNKNOWN' };

export type ActivateOutcome =
  | { readonly outcome: 'ACTIVE' }
  | { readonly outcome: 'NOT_READY'; readonly readyAt: number }
  | { readonly outcome: 'UNKNOWN' | 'REPLACED' | 'TOO_MANY_APPS' }
  | { readonly outcome: 'BLOCKED' | 'WRONG_CODE' | 'CODE_EXPIRED' }
  | { readonly outcome: SecretFault };

const sameOrder = (one: EnrolmentEntry, other: Omit<EnrolmentEntry, 'at' | 'type'>): boolean =>
  one.person === other.person &&
  one.userId === other.userId &&
  one.means === other.means &&
  one.delivery === other.delivery;

type Ordered = Pick<EnrolmentEntry, 'person' | 'enrolmentId' | 'userId' | 'means'>;

/** MitID: master of user-IDs, devices and activation. */
export class MitId {
  readonly #context: SystemContext;
  readonly #register = new Register();
  readonly #orders = new OrderBook();
  readonly #journal;

  constructor(context: SystemContext, stock: DeviceStock = plentiful) {
    this.#context = context;
    const register = this.#register;
    const rounds = new DeviceRounds({
      context,
      register,
      stock,
      record: (entry) => this.#journal.record(entry),
    });
    this.#journal = openJournal(context.dataFolder, 'mitId', mitIdEntry, (entry) => {
      register.apply(entry);
      this.#orders.note(entry);
      rounds.follow(entry);
    });
  }

  /** Everything told so far, oldest first; people by their codes. */
  get events(): readonly MitIdEvent[] {
    return this.#register.events;
  }

  /** Takes an order in. The same order again answers how it stands; nothing happens twice. */
  enrol(enrolmentId: string, request: EnrolmentRequest): EnrolOutcome {
    const order = this.#orderOf(enrolmentId, request);
    const known = this.#register.enrolment(enrolmentId);
    if (known) {
      if (sameOrder(known.order, order)) return { outcome: 'KNOWN', enrolment: known };
      return { outcome: 'REFUSED', code: 'ENROLMENT_DIFFERS' };
    }
    const code = this.#refusal(request) ?? this.#tooManyApps(order);
    if (code) return { outcome: 'REFUSED', code };
    if (this.#isTaken(order.userId, order.person)) return { outcome: 'USER_ID_TAKEN' };
    this.#journal.record({ type: 'ENROLMENT', at: this.#at(), ...order });
    if (request.atCounter) this.#activated(order);
    return { outcome: 'CREATED', enrolment: this.#known(enrolmentId) };
  }

  /** another device for an enrolment whose own has not come. The same again changes nothing. */
  reorder(enrolmentId: string, reorderId: string): 'ORDERED' | 'UNKNOWN' | 'NOTHING_TO_SEND' {
    const enrolment = this.#register.enrolment(enrolmentId);
    if (!enrolment) return 'UNKNOWN';
    if (this.#register.isReordered(reorderId)) return 'ORDERED';
    const { person, means } = enrolment.order;
    const isOver = enrolment.status === 'ACTIVE' || enrolment.status === 'REPLACED';
    const { dispatchAt, readyAt } = deviceTimes(reorderId, means, this.#context.clock.now());
    if (isOver || dispatchAt === null) return 'NOTHING_TO_SEND';
    const times = { at: this.#at(), dispatchAt, readyAt };
    this.#journal.record({ type: 'REORDERED', person, enrolmentId, reorderId, ...times });
    return 'ORDERED';
  }

  /** The order is not wanted any more; one that was activated is its owner's. The same again changes nothing. */
  withdraw(enrolmentId: string): 'WITHDRAWN' | 'UNKNOWN' | 'ACTIVE' {
    const enrolment = this.#register.enrolment(enrolmentId);
    if (!enrolment) return 'UNKNOWN';
    if (enrolment.status === 'ACTIVE') return 'ACTIVE';
    if (enrolment.status !== 'REPLACED') {
      const { person } = enrolment.order;
      this.#journal.record({ type: 'ORDER_WITHDRAWN', at: this.#at(), person, enrolmentId });
    }
    return 'WITHDRAWN';
  }

  enrolment(enrolmentId: string): Enrolment | undefined {
    return this.#register.enrolment(enrolmentId);
  }

  pendingOf(cpr: string): Enrolment | undefined {
    return this.#register.pendingOf(this.#person(cpr));
  }

  status(cpr: string) {
    const person = this.#person(cpr);
    const holder = this.#register.holder(person);
    return {
      active: this.#register.isActive(person),
      userId: holder?.userId ?? null,
      authenticators:
        holder?.authenticators.map(({ id, means, state }) => ({ id, means, state })) ?? [],
    };
  }

  /** Whom MitID knows at all, by their codes, in one order. */
  get people(): readonly string[] {
    return this.#orders.people;
  }

  standingOf(person: string): Standing {
    const register = this.#register;
    return standing({
      cpr: this.#context.codes.reveal(person),
      holder: register.holder(person),
      orders: this.#orders.of(person),
      enrolmentOf: (id) => register.enrolment(id),
    });
  }

  /** Sends the person a new code: on paper valid 48 hours, by SMS 30 minutes, but never under some real seconds. */
  sendCode(enrolmentId: string, by: CodeWay): { code: string; validUntil: number } | null {
    const enrolment = this.#register.enrolment(enrolmentId);
    if (!enrolment) return null;
    const { clock } = this.#context;
    const number = (enrolment.code?.number ?? 0) + 1;
    const validUntil = clock.now() + codeLifeMs(by, clock);
    const { person } = enrolment.order;
    this.#journal.record({
      type: 'CODE_SENT',
      at: this.#at(),
      person,
      enrolmentId,
      number,
      validUntil,
    });
    return { code: codeOf(enrolmentId, number), validUntil };
  }

  /** The citizen activates. Without a code it is taken for rightly typed. Again: still active. */
  activate(
    cpr: string,
    enrolmentId: string,
    code?: string,
    secrets: Secrets = {},
  ): ActivateOutcome {
    const enrolment = this.#register.enrolment(enrolmentId);
    const person = this.#person(cpr);
    if (!enrolment || enrolment.order.person !== person) return { outcome: 'UNKNOWN' };
    if (enrolment.status === 'ACTIVE') return { outcome: 'ACTIVE' };
    if (enrolment.status === 'REPLACED') return { outcome: 'REPLACED' };
    const { readyAt } = enrolment.order;
    if (!isInHand(enrolment, this.#context.clock.now())) return { outcome: 'NOT_READY', readyAt };
    if (enrolment.status === 'BLOCKED') return { outcome: 'BLOCKED' };
    const problem =
      (code === undefined ? null : this.#codeProblem(enrolment, code)) ??
      secretFault(secrets, enrolment.order) ??
      this.#tooManyApps(enrolment.order);
    if (problem) return { outcome: problem };
    return this.#activated(enrolment.order);
  }

  /**
   * Blocks a lost authenticator, or an order of one that never came; each stays so. The same again changes nothing, and what
   * is somebody else's is as unknown as what is not there.
   */
  block(cpr: string, authenticatorId: string, why: EndReason): 'BLOCKED' | 'UNKNOWN' {
    const person = this.#person(cpr);
    const own = this.#register
      .holder(person)
      ?.authenticators.find(({ id }) => id === authenticatorId);
    if (own) {
      if (own.state === 'ACTIVE') this.#end(person, authenticatorId, why);
      return 'BLOCKED';
    }
    const enrolment = this.#register.enrolment(authenticatorId);
    if (enrolment?.order.person !== person) return 'UNKNOWN';
    const line = { at: this.#at(), person, enrolmentId: authenticatorId };
    const isOver = enrolment.status === 'REPLACED' || enrolment.status === 'BLOCKED';
    if (!isOver) this.#journal.record({ type: 'ORDER_BLOCKED', ...line });
    return 'BLOCKED';
  }

  /** The person gives their MitID up: all that is active closes. */
  closeAll(cpr: string): void {
    const person = this.#person(cpr);
    const own = this.#register.holder(person)?.authenticators ?? [];
    for (const { id, state } of own) if (state === 'ACTIVE') this.#end(person, id, 'CLOSED');
  }

  /** At the counter: what was ordered is activated at once, else a MitID is made under the given user-ID. */
  enrolAtCounter(cpr: string, userId: string, means: Means): ActivateOutcome | EnrolOutcome {
    const pending = this.pendingOf(cpr);
    return pending ? this.#activated(pending.order) : this.enrolAnotherWay(cpr, userId, means);
  }

  /** MitID comes by a way that is not ours. A person who has it already keeps what they have. */
  enrolAnotherWay(cpr: string, typed: string, means: Means): ActivateOutcome | EnrolOutcome {
    const person = this.#person(cpr);
    const [userId, code] = [canonicalUserId(typed), brokenUserIdRule(typed, cpr)];
    if (this.#register.isActive(person)) return { outcome: 'ACTIVE' };
    if (code) return { outcome: 'REFUSED', code };
    if (this.#isTaken(userId, person)) return { outcome: 'USER_ID_TAKEN' };
    const authenticatorId = randomUUID();
    const entry = { at: this.#at(), person, enrolmentId: null, authenticatorId, userId, means };
    this.#journal.record({ type: 'ACTIVATED', ...entry });
    return { outcome: 'ACTIVE' };
  }

  /** By its owner, or for an enrolling party under its order's id: then told of even where it is no news. */
  changeUserId(cpr: string, typed: string, orderId?: string): UserIdOutcome {
    const person = this.#person(cpr);
    const [userId, code] = [canonicalUserId(typed), brokenUserIdRule(typed, cpr)];
    const holder = this.#register.holder(person);
    if (!holder) return { outcome: 'UNKNOWN' };
    if (orderId !== undefined && this.#register.isUserIdOrderDone(orderId)) {
      return { outcome: 'ACTIVE' };
    }
    if (code) return { outcome: 'REFUSED', code };
    if (this.#isTaken(userId, person)) return { outcome: 'USER_ID_TAKEN' };
    if (holder.userId !== userId || orderId !== undefined) {
      this.#journal.record({ type: 'USER_ID_CHANGED', at: this.#at(), person, userId, orderId });
    }
    return { outcome: 'ACTIVE' };
  }

  /** Tells its owner the user-ID, where MitID knows them to be. The same order tells it once. */
  remindOfUserId(cpr: string, orderId: string): 'TOLD' | 'UNKNOWN' {
    const person = this.#person(cpr);
    if (!this.#register.holder(person)) return 'UNKNOWN';
    if (!this.#register.isUserIdOrderDone(orderId)) {
      this.#journal.record({ type: 'USER_ID_REMINDED', at: this.#at(), person, orderId });
    }
    return 'TOLD';
  }

  /** the app scans a passport; told of to whoever enrols, failed or not. The same scan again answers the same. */
  scanPassport(
    scanId: string,
    { cpr, ...scan }: Omit<Parameters<typeof scanFault>[0], 'today'>,
  ): ScanFault | 'SCAN_OF_ANOTHER' | null {
    const person = this.#person(cpr);
    const known = this.#register.scan(scanId);
    if (known) return known.person === person ? known.fault : 'SCAN_OF_ANOTHER';
    const today = copenhagenDay(this.#context.clock.now());
    const fault = scanFault({ ...scan, cpr, today });
    this.#journal.record({ type: 'PASSPORT_SCANNED', at: this.#at(), person, scanId, fault });
    return fault;
  }

  /** Who had MitID before the programme began: no event is told of it. */
  know(cpr: string, typed: string): void {
    const person = this.#person(cpr);
    if (this.#register.holder(person)) return;
    const [userId, authenticatorId] = [canonicalUserId(typed), randomUUID()];
    this.#journal.record({ type: 'KNOWN_ACTIVE', at: this.#at(), person, authenticatorId, userId });
  }

  close(): void {
    this.#journal.close();
  }

  #at(): string {
    return isoInstant(this.#context.clock.now());
  }

  #person(cpr: string): string {
    return this.#context.codes.conceal(cpr);
  }

  #known(enrolmentId: string): Enrolment {
    const enrolment = this.#register.enrolment(enrolmentId);
    if (!enrolment) throw new Error('an enrolment was recorded and is not there');
    return enrolment;
  }

  #isTaken(userId: string, person: string): boolean {
    const owner = this.#register.ownerOf(userId);
    return owner !== undefined && owner !== person;
  }

  /** Whoever has MitID already keeps the user-ID they have. */
  #orderOf(enrolmentId: string, request: EnrolmentRequest) {
    const { cpr, means, delivery, municipality } = request;
    const person = this.#person(cpr);
    const times = deviceTimes(enrolmentId, means, this.#context.clock.now());
    const known = this.#register.holder(person)?.userId;
    const userId = known ?? canonicalUserId(request.userId ?? '');
    const place = delivery === 'COLLECT' ? `Borgerservice ${municipality ?? ''}`.trim() : null;
    return { enrolmentId, person, userId, means, delivery, place, ...times };
  }

  #refusal({ cpr, userId, delivery, atCounter }: EnrolmentRequest): string | null {
    const hasOne = this.#register.holder(this.#person(cpr)) !== undefined;
    if (
      (delivery === 'COLLECT' || atCounter) &&
      this.#context.clock.now() < citizenServiceOpensAt
    ) {
      return 'CITIZEN_SERVICE_NOT_OPEN';
    }
    return hasOne ? null : brokenUserIdRule(userId ?? '', cpr);
  }

  #tooManyApps({ person, means }: { readonly person: string; readonly means: Means }) {
    return means === 'APP' && hasAllApps(this.#register.holder(person)) ? 'TOO_MANY_APPS' : null;
  }

  #end(person: string, authenticatorId: string | null, why: EndReason): void {
    this.#journal.record({ type: 'ENDED', at: this.#at(), person, authenticatorId, why });
  }

  #codeProblem(
    enrolment: Enrolment,
    typed: string,
  ): 'BLOCKED' | 'WRONG_CODE' | 'CODE_EXPIRED' | null {
    const { code, order } = enrolment;
    if (isBlocked(enrolment)) return 'BLOCKED';
    if (!code || this.#context.clock.now() > code.validUntil) return 'CODE_EXPIRED';
    if (typed === codeOf(order.enrolmentId, code.number)) return null;
    const { person, enrolmentId } = order;
    this.#journal.record({ type: 'WRONG_CODE', at: this.#at(), person, enrolmentId });
    return 'WRONG_CODE';
  }

  /** The first one makes MitID active; any other comes beside those there are. */
  #activated({ person, enrolmentId, userId, means }: Ordered): { outcome: 'ACTIVE' } {
    const line = { at: this.#at(), person, enrolmentId, authenticatorId: enrolmentId, means };
    if (this.#register.isActive(person)) this.#journal.record({ type: 'ADDED', ...line });
    else this.#journal.record({ type: 'ACTIVATED', ...line, userId });
    return { outcome: 'ACTIVE' };
  }
}
