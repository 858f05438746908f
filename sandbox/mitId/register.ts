import { type Enrolment, newEnrolment } from './enrolment.js';
import type { EnrolmentEntry, Means, MitIdEntry, ReorderEntry } from './entry.js';

interface AuthenticatorState {
  readonly means: Means;
  readonly state: 'ACTIVE' | 'CLOSED';
}

export interface MitIdEvent {
  readonly id: string;
  readonly at: string;
  readonly type: 'DEVICE_DISPATCHED' | 'ACTIVATED' | 'USER_ID_CHANGED';
  readonly enrolmentId: string | null;
  readonly person: string;
  readonly userId?: string;
  readonly means?: Means;
}

interface Holder {
  userId: string;
  authenticators: AuthenticatorState[];
}

/** What MitID's book adds up to. Persons are person codes throughout. */
export class Register {
  readonly events: MitIdEvent[] = [];
  readonly #owners = new Map<string, string>();
  readonly #holders = new Map<string, Holder>();
  readonly #enrolments = new Map<string, Enrolment>();
  readonly #pending = new Map<string, string>();
  readonly #reorders = new Set<string>();

  ownerOf(userId: string): string | undefined {
    return this.#owners.get(userId);
  }

  holder(person: string): Readonly<Holder> | undefined {
    return this.#holders.get(person);
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
        return this.#activate(entry.person, entry.userId, 'APP');
      case 'ENROLMENT':
        return this.#enrol(entry);
      case 'REORDERED':
        return this.#reorder(entry);
      case 'DEVICE_DISPATCHED':
        return this.#dispatch(entry);
      case 'CODE_SENT':
        return this.#change(entry.enrolmentId, { code: entry, wrongCodes: 0 });
      case 'WRONG_CODE':
        return this.#countWrongCode(entry.enrolmentId);
      case 'ACTIVATED':
        this.#finish(entry.person, entry.enrolmentId);
        this.#activate(entry.person, entry.userId, entry.means);
        return this.#tell({ ...entry, type: 'ACTIVATED' });
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
    this.#change(enrolmentId, { order, status: 'DEVICE_ORDERED' });
  }

  #dispatch(entry: Extract<MitIdEntry, { type: 'DEVICE_DISPATCHED' }>): void {
    this.#change(entry.enrolmentId, { status: 'DEVICE_DISPATCHED' });
    const means = this.#enrolments.get(entry.enrolmentId)?.order.means;
    this.#tell({ ...entry, ...(means ? { means } : {}) });
  }

  /** MitID that came another way makes a waiting order superfluous. */
  #finish(person: string, enrolmentId: string | null): void {
    const waiting = this.pendingOf(person);
    if (waiting && waiting.order.enrolmentId !== enrolmentId) this.#replace(waiting);
    this.#pending.delete(person);
    if (enrolmentId !== null) this.#change(enrolmentId, { status: 'ACTIVE' });
  }

  /** one active code display; an older one closes. */
  #activate(person: string, userId: string, means: Means): void {
    const holder = this.#holders.get(person) ?? { userId, authenticators: [] };
    const older = holder.authenticators.map((one) =>
      one.means === means && means === 'CODE_DISPLAY' ? { ...one, state: 'CLOSED' as const } : one,
    );
    holder.authenticators = [...older, { means, state: 'ACTIVE' }];
    this.#holders.set(person, holder);
    this.#own(person, userId);
  }

  #own(person: string, userId: string): void {
    const holder = this.#holders.get(person);
    if (!holder) return;
    if (holder.userId !== userId) this.#owners.delete(holder.userId);
    holder.userId = userId;
    this.#owners.set(userId, person);
  }
}
