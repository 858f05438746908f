import { openJournal } from '../book/journal.js';
import { Happening } from '../happening.js';
import { drawBetween } from '../population/draw.js';
import type { People } from '../population/people.js';
import type { SystemContext } from '../systemContext.js';
import { hour } from '../time/duration.js';
import { isoInstant } from '../time/programmeClock.js';
import { type NemIdEntry, type NemIdPart, nemIdEntry, type RetirementOrder } from './entry.js';
import { partsOf, type Standing } from './standing.js';

type NewsType = Exclude<
  NemIdEntry['type'],
  'ORDERED' | 'PART_OFF' | 'CARDS_STOPPED' | 'CARD_SENT' | 'EMPLOYEE_SIGNATURE_ENDED'
>;

export interface NemIdEvent {
  readonly id: string;
  readonly at: string;
  readonly type: NewsType;
  readonly person: string;
  readonly retirementId?: string;
  readonly userId?: string;
}

/** the apps and the token go first, the card last, so that what is half done leaves something usable. */
const turnOffOrder: readonly NemIdPart[] = ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD'];

/** The old eID. It turns off what it is told to, a part at a time, and turns it on again as long as it is asked. */
export class NemId {
  /** Somebody's NemID ended. May be told again after a restart. */
  readonly retired = new Happening<{ readonly cpr: string }>();
  readonly events: NemIdEvent[] = [];
  readonly #orders = new Map<string, RetirementOrder>();
  readonly #partsOff = new Map<string, Set<NemIdPart>>();
  readonly #rolledBack = new Set<string>();
  readonly #retiredPeople = new Set<string>();
  readonly #finished = new Set<string>();
  /** whose cards are not replaced any more, by retirement */
  readonly #cardsStopped = new Map<string, string>();
  /** who got a NemID after the beginning: a key card */
  readonly #issued = new Set<string>();
  readonly #signaturesEnded = new Set<string>();
  readonly #people: People;
  readonly #context: SystemContext;
  readonly #journal;

  constructor(context: SystemContext, people: People) {
    this.#context = context;
    this.#people = people;
    this.#journal = openJournal(context.dataFolder, 'nemId', nemIdEntry, (entry) =>
      this.#apply(entry),
    );
  }

  /** True if the order is new; the same again changes nothing. */
  retire(retirementId: string, cpr: string, forced: boolean): boolean {
    if (this.#orders.has(retirementId)) return false;
    const now = this.#context.clock.now();
    const steps = turnOffOrder.map(
      (part, index) => now + index * 4 * hour + drawBetween(0, 3 * hour, retirementId, part),
    );
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({
      type: 'ORDERED',
      at: isoInstant(now),
      person,
      retirementId,
      forced,
      steps,
    });
    return true;
  }

  /** no replacement card any more, until the retirement is rolled back. True if that is news. */
  stopCards(retirementId: string, cpr: string): boolean {
    if (this.#cardsStopped.has(retirementId) || this.#rolledBack.has(retirementId)) return false;
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ type: 'CARDS_STOPPED', at: this.#at(), person, retirementId });
    return true;
  }

  /** The citizen asks for another key card; in the transition nothing hinders it. */
  orderCard(cpr: string): 'SENT' | 'CARDS_ENDED' | 'NEMID_ENDED' {
    const person = this.#context.codes.conceal(cpr);
    if (this.#retiredPeople.has(person)) return 'NEMID_ENDED';
    if ([...this.#cardsStopped.values()].includes(person)) return 'CARDS_ENDED';
    this.#journal.record({ type: 'CARD_SENT', at: this.#at(), person });
    return 'SENT';
  }

  /** Turns everything on again; false when the order is not known. */
  rollBack(retirementId: string): boolean {
    const person = this.#orders.get(retirementId)?.person ?? this.#cardsStopped.get(retirementId);
    if (person === undefined) return false;
    if (!this.#rolledBack.has(retirementId)) {
      this.#journal.record({ type: 'ROLLED_BACK', at: this.#at(), person, retirementId });
    }
    return true;
  }

  isRetired(cpr: string): boolean {
    return this.#retiredPeople.has(this.#context.codes.conceal(cpr));
  }

  /** Everybody who has, or had, a NemID or acts for a company, in one order. */
  standings(): Standing[] {
    const partsOff = this.#partsOffByPerson();
    return this.#people.all
      .map(({ cpr }) => this.#standingOf(cpr, partsOff))
      .filter((of) => of.partsOn.length + of.partsOff.length + of.employeeSignatures.length > 0);
  }

  /** the company's administrator ends it, and nobody else. */
  endEmployeeSignature(cpr: string, cvr: string): void {
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ type: 'EMPLOYEE_SIGNATURE_ENDED', at: this.#at(), person, cvr });
  }

  #partsOffByPerson(): ReadonlyMap<string, ReadonlySet<NemIdPart>> {
    const all = new Map<string, Set<NemIdPart>>();
    for (const { retirementId, person } of this.#orders.values()) {
      const off = this.#rolledBack.has(retirementId)
        ? []
        : (this.#partsOff.get(retirementId) ?? []);
      all.set(person, new Set([...(all.get(person) ?? []), ...off]));
    }
    return all;
  }

  #standingOf(cpr: string, partsOff: ReadonlyMap<string, ReadonlySet<NemIdPart>>): Standing {
    const person = this.#context.codes.conceal(cpr);
    const { nemIds = [], employeeSignatures = [] } = this.#people.find(cpr) ?? {};
    const card = this.#issued.has(person) ? (['KEY_CARD'] as const) : [];
    const parts = [...new Set([...partsOf(nemIds), ...card])];
    const off = partsOff.get(person) ?? new Set();
    return {
      cpr,
      partsOn: parts.filter((part) => !off.has(part)),
      partsOff: parts.filter((part) => off.has(part)),
      employeeSignatures: employeeSignatures.map((signature) => ({
        ...signature,
        isOn: !this.#signaturesEnded.has(`${person}/${signature.cvr}`),
      })),
    };
  }

  /** Something happened to a NemID that has nothing to do with its retirement. */
  report(
    cpr: string,
    news:
      | { readonly type: 'NEMID_ISSUED' | 'ID_UPDATED' | 'BLOCKED' | 'UNBLOCKED' }
      | { readonly type: 'USER_ID_CREATED'; readonly userId: string },
  ): void {
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ ...news, at: this.#at(), person });
  }

  close(): void {
    this.#journal.close();
  }

  #at(): string {
    return isoInstant(this.#context.clock.now());
  }

  #apply(entry: NemIdEntry) {
    switch (entry.type) {
      case 'ORDERED':
        return this.#plan(entry);
      case 'CARDS_STOPPED':
        this.#cardsStopped.set(entry.retirementId, entry.person);
        return;
      case 'CARD_SENT':
        return;
      case 'EMPLOYEE_SIGNATURE_ENDED':
        this.#signaturesEnded.add(`${entry.person}/${entry.cvr}`);
        return;
      case 'NEMID_ISSUED':
        this.#issued.add(entry.person);
        return this.#tell(entry);
      case 'PART_OFF':
        this.#partsOff.get(entry.retirementId)?.add(entry.part);
        return;
      case 'RETIRED':
        this.#finished.add(entry.retirementId);
        this.#retiredPeople.add(entry.person);
        return this.#tell(entry);
      case 'ROLLED_BACK':
        this.#rolledBack.add(entry.retirementId);
        this.#cardsStopped.delete(entry.retirementId);
        this.#retiredPeople.delete(entry.person);
        return this.#tell(entry);
      default:
        return this.#tell(entry);
    }
  }

  #tell({ type, at, person, ...rest }: Extract<NemIdEntry, { type: NewsType }>): void {
    this.events.push({ id: `nemid-${this.events.length + 1}`, type, at, person, ...rest });
  }

  #plan(order: RetirementOrder): void {
    this.#orders.set(order.retirementId, order);
    this.#partsOff.set(order.retirementId, new Set());
    for (const [index, at] of order.steps.entries()) {
      const part = turnOffOrder[index];
      if (part) this.#context.scheduler.at(at, () => this.#turnOff(order, part));
    }
  }

  #turnOff({ retirementId, person }: RetirementOrder, part: NemIdPart): void {
    const isOver = this.#rolledBack.has(retirementId) || this.#finished.has(retirementId);
    const partsOff = this.#partsOff.get(retirementId);
    if (isOver || !partsOff) return;
    if (!partsOff.has(part)) {
      this.#journal.record({ type: 'PART_OFF', at: this.#at(), person, retirementId, part });
    }
    if (partsOff.size < turnOffOrder.length) return;
    this.retired.tell({ cpr: this.#context.codes.reveal(person) });
    this.#journal.record({ type: 'RETIRED', at: this.#at(), person, retirementId });
  }
}
