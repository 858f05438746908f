import { copenhagenDay } from '../time/copenhagenDay.js';
import { type Enrolment, newEnrolment } from './enrolment.js';
import type { DispatchEntry, EnrolmentEntry, Means, MitIdEntry, ReorderEntry } from './entry.js';
import { type Authenticator, type Holder, isActive, withAuthenticator } from './holder.js';

export interface MitIdEvent {
  readonly id: string;
  readonly at: string;
  readonly type:
    | 'DEVICE_DISPATCHED'
    | 'DEVICE_ARRIVED'
    | 'ACTIVATION_LETTER_SENT'
    | 'ACTIVATED'
    | 'AUTHENTICATOR_ADDED'
    | 'USER_ID_CHANGED';
  readonly enrolmentId: string | null;
  readonly authenticatorId?: string;
  readonly person: string;
  readonly userId?: string;
  readonly means?: Means;
  readonly place?: string;
  /** the last day of the letter's code */
  readonly validUntil?: string;
}

/** What MitID's book adds up to. Persons are person codes throughout. */
export class Register {
  readonly events: MitIdEvent[] = [];
  readonly #owners = new Map<string, string>();
  readonly #holders = new Map<string, Holder>();
  readonly #enrolments = new Map<string, Enrolment>();
  readonly #pending = new Map<string, string>();
  readonly #reorders = new Set<string>();
  readonly #sent = new Map<Means, number>();

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

  /** The person's enrolment that is neither active nor replaced. */
  pendingOf(person: string): Enrolment | undefined {
    const id = this.#pending.get(person);
    return id === undefined ? undefined : this.#enrolments.get(id);
  }

  apply(entry: MitIdEntry) {
    switch (entry.type) {
      case 'KNOWN_ACTIVE':
        return this.#activate(entry.person, entry.userId, authenticatorOf({}, 'APP'));
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
        this.#finish(entry.person, entry.enrolmentId);
        this.#activate(entry.person, entry.userId, authenticatorOf(entry, entry.means));
        return this.#tell({ ...entry, type: 'ACTIVATED' });
      case 'ADDED':
        this.#finish(entry.person, entry.enrolmentId);
        this.#add(entry.person, authenticatorOf(entry, entry.means));
        return this.#tell({ ...entry, type: 'AUTHENTICATOR_ADDED' });
      case 'USER_ID_CHANGED':
        this.#own(entry.person, entry.userId);
        return this.#tell({ ...entry, type: 'USER_ID_CHANGED', enrolmentId: null });
    }
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

  #reorder({ enrolmentId, reorderId, dispatchAt, readyAt }: ReorderEntry): void {
    const enrolment = this.#enrolments.get(enrolmentId);
    if (!enrolment) return;
    this.#reorders.add(reorderId);
    const order = { ...enrolment.order, dispatchAt, readyAt };
    this.#change(enrolmentId, { order, status: 'DEVICE_ORDERED', hasLetter: false });
  }

  #dispatch(entry: DispatchEntry): void {
    const enrolment = this.#enrolments.get(entry.enrolmentId);
    if (!enrolment) return;
    const { means, readyAt } = enrolment.order;
    const order = { ...enrolment.order, readyAt: entry.readyAt ?? readyAt };
    this.#change(entry.enrolmentId, { order, status: 'DEVICE_DISPATCHED' });
    this.#sent.set(means, this.sentOf(means) + 1);
    const { at, person, enrolmentId } = entry;
    this.#tell({ type: 'DEVICE_DISPATCHED', at, person, enrolmentId, means });
  }

  #arrive({ at, person, enrolmentId }: Extract<MitIdEntry, { type: 'DEVICE_ARRIVED' }>): void {
    const place = this.#enrolments.get(enrolmentId)?.order.place ?? null;
    this.#change(enrolmentId, { status: 'DEVICE_ARRIVED' });
    const where = place === null ? {} : { place };
    this.#tell({ type: 'DEVICE_ARRIVED', at, person, enrolmentId, ...where });
  }

  #sendLetter(entry: Extract<MitIdEntry, { type: 'LETTER_SENT' }>): void {
    const { at, person, enrolmentId } = entry;
    this.#change(enrolmentId, { code: entry, wrongCodes: 0, hasLetter: true });
    const validUntil = copenhagenDay(entry.validUntil);
    this.#tell({ type: 'ACTIVATION_LETTER_SENT', at, person, enrolmentId, validUntil });
  }

  /** MitID that came another way makes a waiting order superfluous. */
  #finish(person: string, enrolmentId: string | null): void {
    const waiting = this.pendingOf(person);
    if (waiting && waiting.order.enrolmentId !== enrolmentId) this.#replace(waiting);
    this.#pending.delete(person);
    if (enrolmentId !== null) this.#change(enrolmentId, { status: 'ACTIVE' });
  }

  #activate(person: string, userId: string, authenticator: Authenticator): void {
    const holder = this.#holders.get(person) ?? { userId, authenticators: [] };
    this.#holders.set(person, holder);
    this.#add(person, authenticator);
    this.#own(person, userId);
  }

  #add(person: string, authenticator: Authenticator): void {
    const holder = this.#holders.get(person);
    if (holder) holder.authenticators = withAuthenticator(holder.authenticators, authenticator);
  }

  #own(person: string, userId: string): void {
    const holder = this.#holders.get(person);
    if (!holder) return;
    if (holder.userId !== userId) this.#owners.delete(holder.userId);
    holder.userId = userId;
    this.#owners.set(userId, person);
  }
}

/** Its own id: the enrolment's where there was one. */
const authenticatorOf = (
  of: { readonly enrolmentId?: string | null; readonly authenticatorId?: string | undefined },
  means: Means,
): Authenticator => ({
  id: of.authenticatorId ?? of.enrolmentId ?? null,
  means,
  state: 'ACTIVE',
});
