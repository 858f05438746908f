import { copenhagenDay } from '../time/copenhagenDay.js';
import { type Enrolment, newEnrolment, noStations } from './enrolment.js';
import type { DispatchEntry, EnrolmentEntry, Means, MitIdEntry, ReorderEntry } from './entry.js';
import {
  type Authenticator,
  closedBy,
  type Ended,
  type Holder,
  isActive,
  withoutAuthenticator,
} from './holder.js';

type ScanEntry = Extract<MitIdEntry, { type: 'PASSPORT_SCANNED' }>;

export interface MitIdEvent {
  readonly id: string;
  readonly at: string;
  readonly type:
    | 'DEVICE_DISPATCHED'
    | 'DEVICE_ARRIVED'
    | 'ACTIVATION_LETTER_SENT'
    | 'ACTIVATED'
    | 'AUTHENTICATOR_ADDED'
    | 'AUTHENTICATOR_ENDED'
    | 'USER_ID_CHANGED'
    | 'ID_SCAN_FAILED'
    | 'ID_UPDATED';
  readonly enrolmentId: string | null;
  readonly authenticatorId?: string | null;
  /** of an ended one: why, and whether the person still has one that is active */
  readonly why?: string;
  readonly active?: boolean;
  readonly person: string;
  readonly userId?: string;
  readonly means?: Means;
  readonly place?: string;
  /** the last day of the letter's code */
  readonly validUntil?: string;
}

type NewAuthenticator = Pick<Authenticator, 'id' | 'means' | 'phone'> & { readonly at: string };

/** What MitID's book adds up to. Persons are person codes throughout. */
export class Register {
  readonly events: MitIdEvent[] = [];
  readonly #owners = new Map<string, string>();
  readonly #holders = new Map<string, Holder>();
  readonly #enrolments = new Map<string, Enrolment>();
  readonly #pending = new Map<string, string>();
  readonly #reorders = new Set<string>();
  readonly #sent = new Map<Means, number>();
  readonly #userIdOrders = new Set<string>();
  readonly #scans = new Map<string, ScanEntry>();

  ownerOf(userId: string): string | undefined {
    return this.#owners.get(userId);
  }

  holder(person: string): Readonly<Holder> | undefined {
    return this.#holders.get(person);
  }

  /** Whether the person can log on with MitID. */
  isActive(person: string): boolean {
    return isActive(this.#holders.get(person));
  }

  /** How many devices of a kind have left. */
  sentOf(means: Means): number {
    return this.#sent.get(means) ?? 0;
  }

  enrolment(enrolmentId: string): Enrolment | undefined {
    return this.#enrolments.get(enrolmentId);
  }

  isReordered(reorderId: string): boolean {
    return this.#reorders.has(reorderId);
  }

  /** Whether an order that concerns a user-ID has been carried out. */
  isUserIdOrderDone(orderId: string): boolean {
    return this.#userIdOrders.has(orderId);
  }

  /** The person's enrolment that is neither active nor replaced nor blocked. */
  pendingOf(person: string): Enrolment | undefined {
    const id = this.#pending.get(person);
    const enrolment = id === undefined ? undefined : this.#enrolments.get(id);
    return enrolment?.status === 'BLOCKED' ? undefined : enrolment;
  }

  apply(entry: MitIdEntry) {
    switch (entry.type) {
      case 'KNOWN_ACTIVE':
        return this.#know(entry);
      case 'ENROLMENT':
        return this.#enrol(entry);
      case 'REORDERED':
        return this.#reorder(entry);
      case 'DEVICE_DISPATCHED':
        return this.#dispatch(entry);
      case 'DEVICE_ARRIVED':
        return this.#arrive(entry);
      case 'LETTER_SENT':
        return this.#sendLetter(entry);
      case 'CODE_SENT':
        return this.#change(entry.enrolmentId, { code: entry, wrongCodes: 0 });
      case 'WRONG_CODE':
        return this.#countWrongCode(entry.enrolmentId);
      case 'ACTIVATED':
        return this.#activate(entry);
      case 'ADDED':
        return this.#add(entry);
      case 'ENDED':
        return this.#end(entry);
      case 'ORDER_BLOCKED':
        return this.#change(entry.enrolmentId, { status: 'BLOCKED' });
      case 'ORDER_WITHDRAWN':
        return this.#withdraw(entry);
      case 'USER_ID_CHANGED':
        return this.#changeUserId(entry);
      case 'PASSPORT_SCANNED':
        return this.#noteScan(entry);
      case 'USER_ID_REMINDED':
        return this.#userIdOrders.add(entry.orderId);
    }
  }

  /** What became of a scan, and of whose passport; undefined: there was none. */
  scan(scanId: string): ScanEntry | undefined {
    return this.#scans.get(scanId);
  }

  #noteScan(entry: ScanEntry): void {
    const { at, person, fault } = entry;
    this.#scans.set(entry.scanId, entry);
    const of = { at, person, enrolmentId: null };
    if (fault === null) this.#tell({ type: 'ID_UPDATED', ...of });
    else this.#tell({ type: 'ID_SCAN_FAILED', ...of, why: fault });
  }

  #changeUserId({ orderId, ...entry }: Extract<MitIdEntry, { type: 'USER_ID_CHANGED' }>): void {
    if (orderId !== undefined) this.#userIdOrders.add(orderId);
    this.#own(entry.person, entry.userId, entry.at);
    this.#tell({ ...entry, enrolmentId: null });
  }

  #tell(event: Omit<MitIdEvent, 'id'>): void {
    this.events.push({ ...event, id: `mitid-${this.events.length + 1}` });
  }

  #change(enrolmentId: string, to: Partial<Enrolment>): void {
    const enrolment = this.#enrolments.get(enrolmentId);
    if (enrolment) Object.assign(enrolment, to);
  }

  #countWrongCode(enrolmentId: string): void {
    const enrolment = this.#enrolments.get(enrolmentId);
    if (enrolment) enrolment.wrongCodes += 1;
  }

  #enrol(entry: EnrolmentEntry): void {
    const before = this.pendingOf(entry.person);
    if (before) this.#replace(before);
    this.#enrolments.set(entry.enrolmentId, newEnrolment(entry));
    this.#pending.set(entry.person, entry.enrolmentId);
    this.#owners.set(entry.userId, entry.person);
  }

  /** The user-ID of an order that came to nothing is free again. */
  #replace(enrolment: Enrolment): void {
    enrolment.status = 'REPLACED';
    const { person, userId } = enrolment.order;
    if (this.#holders.get(person)?.userId !== userId) this.#owners.delete(userId);
  }

  #withdraw({ person, enrolmentId }: Extract<MitIdEntry, { type: 'ORDER_WITHDRAWN' }>): void {
    const enrolment = this.#enrolments.get(enrolmentId);
    if (enrolment) this.#replace(enrolment);
    if (this.#pending.get(person) === enrolmentId) this.#pending.delete(person);
  }

  #reorder({ enrolmentId, reorderId, dispatchAt, readyAt }: ReorderEntry): void {
    const enrolment = this.#enrolments.get(enrolmentId);
    if (!enrolment) return;
    this.#reorders.add(reorderId);
    const order = { ...enrolment.order, dispatchAt, readyAt };
    this.#change(enrolmentId, {
      order,
      status: 'DEVICE_ORDERED',
      hasLetter: false,
      stations: noStations,
    });
  }

  #dispatch(entry: DispatchEntry): void {
    const enrolment = this.#enrolments.get(entry.enrolmentId);
    if (!enrolment) return;
    const { means, readyAt } = enrolment.order;
    const order = { ...enrolment.order, readyAt: entry.readyAt ?? readyAt };
    const stations = { ...enrolment.stations, dispatchedAt: entry.at };
    this.#change(entry.enrolmentId, { order, status: 'DEVICE_DISPATCHED', stations });
    this.#sent.set(means, this.sentOf(means) + 1);
    const { at, person, enrolmentId } = entry;
    this.#tell({ type: 'DEVICE_DISPATCHED', at, person, enrolmentId, means });
  }

  #arrive({ at, person, enrolmentId }: Extract<MitIdEntry, { type: 'DEVICE_ARRIVED' }>): void {
    const enrolment = this.#enrolments.get(enrolmentId);
    const place = enrolment?.order.place ?? null;
    const stations = { ...(enrolment?.stations ?? noStations), arrivedAt: at };
    this.#change(enrolmentId, { status: 'DEVICE_ARRIVED', stations });
    const where = place === null ? {} : { place };
    this.#tell({ type: 'DEVICE_ARRIVED', at, person, enrolmentId, ...where });
  }

  #sendLetter(entry: Extract<MitIdEntry, { type: 'LETTER_SENT' }>): void {
    const { at, person, enrolmentId } = entry;
    const validUntil = copenhagenDay(entry.validUntil);
    const before = this.#enrolments.get(enrolmentId)?.stations ?? noStations;
    const stations = { ...before, letter: { sentAt: at, validUntil } };
    this.#change(enrolmentId, { code: entry, wrongCodes: 0, hasLetter: true, stations });
    this.#tell({ type: 'ACTIVATION_LETTER_SENT', at, person, enrolmentId, validUntil });
  }

  /** MitID that came another way makes a waiting order superfluous. */
  #finish(person: string, enrolmentId: string | null): void {
    const waiting = this.pendingOf(person);
    if (waiting && waiting.order.enrolmentId !== enrolmentId) this.#replace(waiting);
    this.#pending.delete(person);
    if (enrolmentId !== null) this.#change(enrolmentId, { status: 'ACTIVE' });
  }

  #hold(person: string, userId: string, { id, means, phone, at }: NewAuthenticator): void {
    const holder = this.#holders.get(person) ?? { userId, userIdSince: at, authenticators: [] };
    const active = { id, means, phone, state: 'ACTIVE', activatedAt: at, ended: null } as const;
    holder.authenticators = [...holder.authenticators, active];
    this.#holders.set(person, holder);
    this.#own(person, userId, at);
  }

  #know(entry: Extract<MitIdEntry, { type: 'KNOWN_ACTIVE' }>): void {
    const { person, userId, authenticatorId: id = null, at } = entry;
    this.#hold(person, userId, { id, means: 'APP', at });
  }

  #activate(entry: Extract<MitIdEntry, { type: 'ACTIVATED' }>): void {
    const { phone, ...told } = entry;
    const { person, enrolmentId, userId, means, at } = told;
    const id = told.authenticatorId ?? enrolmentId;
    this.#finish(person, enrolmentId);
    this.#hold(person, userId, { id, means, phone, at });
    this.#tell({ ...told, authenticatorId: id, type: 'ACTIVATED' });
  }

  /** one active code display, one app a telephone; an older one closes. */
  #add(entry: Extract<MitIdEntry, { type: 'ADDED' }>): void {
    const { phone, ...told } = entry;
    const { person, enrolmentId, authenticatorId: id, means, at: activatedAt } = told;
    this.#finish(person, enrolmentId);
    const holder = this.#holders.get(person);
    if (!holder) return;
    const added = { id, means, phone, state: 'ACTIVE', activatedAt, ended: null } as const;
    const closed = closedBy(holder.authenticators, added);
    holder.authenticators = [...holder.authenticators, added];
    this.#tell({ ...told, type: 'AUTHENTICATOR_ADDED' });
    if (closed) this.#close(entry, closed, 'REPLACED');
  }

  #end(entry: Extract<MitIdEntry, { type: 'ENDED' }>): void {
    const holder = this.#holders.get(entry.person);
    const ended = holder?.authenticators.find(
      ({ id, state }) => id === entry.authenticatorId && state === 'ACTIVE',
    );
    if (ended) this.#close(entry, ended, entry.why);
  }

  #close(
    { at, person }: { readonly at: string; readonly person: string },
    authenticator: Authenticator,
    why: Ended['why'],
  ): void {
    const holder = this.#holders.get(person);
    if (!holder) return;
    holder.authenticators = withoutAuthenticator(holder.authenticators, authenticator, {
      at,
      why,
    });
    const { id: authenticatorId, means } = authenticator;
    const active = isActive(holder);
    const of = { at, person, enrolmentId: null, authenticatorId, means, why, active };
    this.#tell({ type: 'AUTHENTICATOR_ENDED', ...of });
  }

  #own(person: string, userId: string, since: string): void {
    const holder = this.#holders.get(person);
    if (!holder) return;
    if (holder.userId !== userId) {
      this.#owners.delete(holder.userId);
      holder.userIdSince = since;
    }
    holder.userId = userId;
    this.#owners.set(userId, person);
  }
}
