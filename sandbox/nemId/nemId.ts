import { openJournal } from '../book/journal.js';
import { Happening } from '../happening.js';
import type { People } from '../population/people.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import {
  type NemIdEntry,
  type NemIdPart,
  type NemIdPiece,
  nemIdEntry,
  type RetirementOrder,
} from './entry.js';
import type { Condition } from './holding/condition.js';
import type { Holding } from './holding/holding.js';
import type { CardReason, Happens, HoldingEntry } from './holding/holdingEntry.js';
import { hasAllCards, needsCard, nextCardNumber, type Print } from './holding/keyCards.js';
import { Holdings } from './holdings.js';
import { inLetterBoxAt } from './inLetterBoxAt.js';
import { type Done, done, refuse } from './refusals.js';
import { planOf, Retirements } from './retirements.js';
import { partsOf, type Standing } from './standing.js';

/** A condition is told as it is, and that it is usable again as UNBLOCKED. */
type NewsType =
  | Extract<
      NemIdEntry['type'],
      'PART_OFF' | 'RETIRED' | 'ROLLED_BACK' | 'NEMID_ISSUED' | 'ID_UPDATED' | 'USER_ID_CREATED'
    >
  | Exclude<Condition, 'USABLE'>
  | 'UNBLOCKED';

export interface NemIdEvent {
  readonly id: string;
  readonly at: string;
  readonly type: NewsType;
  readonly person: string;
  readonly retirementId?: string;
  /** of a PART_OFF: what is off now, and in which NemID where there are several */
  readonly part?: NemIdPart;
  readonly issuedOn?: string | null;
  readonly userId?: string;
}

/** The old eID. It turns off what it is told to, a part at a time, and turns it on again as long as it is asked. */
export class NemId {
  /** Somebody's NemID ended. May be told again after a restart. */
  readonly retired = new Happening<{ readonly cpr: string }>();
  readonly events: NemIdEvent[] = [];
  readonly #retirements = new Retirements();
  /** whose cards are not replaced any more, by retirement */
  readonly #cardsStopped = new Map<string, string>();
  readonly #signaturesEnded = new Set<string>();
  readonly #people: People;
  readonly #context: SystemContext;
  readonly #holdings: Holdings;
  /** the condition that was told last, of those who were heard of */
  readonly #told = new Map<string, Condition | null>();
  readonly #journal;

  constructor(context: SystemContext, people: People) {
    this.#context = context;
    this.#people = people;
    this.#holdings = new Holdings(people, context.codes);
    this.#journal = openJournal(context.dataFolder, 'nemId', nemIdEntry, (entry) =>
      this.#apply(entry),
    );
  }

  /** True if the order is new; the same again changes nothing. */
  retire(retirementId: string, cpr: string, forced: boolean): boolean {
    if (this.#retirements.has(retirementId)) return false;
    const now = this.#context.clock.now();
    const person = this.#context.codes.conceal(cpr);
    const plan = planOf(retirementId, this.#holdings.owned(person), now);
    const order = { person, retirementId, forced, ...plan };
    this.#journal.record({ type: 'ORDERED', at: isoInstant(now), ...order });
    return true;
  }

  /** no replacement card any more, until the retirement is rolled back. True if that is news. */
  stopCards(retirementId: string, cpr: string): boolean {
    if (this.#cardsStopped.has(retirementId) || this.#retirements.isRolledBack(retirementId))
      return false;
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ type: 'CARDS_STOPPED', at: this.#at(), person, retirementId });
    return true;
  }

  /** The citizen asks for another key card; in the transition nothing hinders it. */
  orderCard(cpr: string, print?: Print): Done {
    const person = this.#context.codes.conceal(cpr);
    const holding = this.#holdings.of(person);
    if (!holding) return refuse('NO_NEMID');
    if (this.hasEnded(cpr)) return refuse('NEMID_ENDED');
    if (this.#areCardsStopped(person)) return refuse('CARDS_ENDED');
    if (hasAllCards(holding.cards)) return refuse('TOO_MANY_CARDS');
    this.#sendCard(person, 'ASKED', print);
    return done;
  }

  /** What somebody's NemID is made of; undefined: they have none. */
  holdingOf(cpr: string): Holding | undefined {
    return this.#holdings.of(this.#context.codes.conceal(cpr));
  }

  conditionOf(cpr: string): Condition | null {
    return this.#holdings.conditionOf(this.#context.codes.conceal(cpr));
  }

  /** Turned off by retirement, or deleted on request. */
  hasEnded(cpr: string): boolean {
    return this.isRetired(cpr) || this.conditionOf(cpr) === 'DELETED';
  }

  /** turned off by a retirement that was not taken back. */
  isPartOff(cpr: string, part: NemIdPart): boolean {
    const person = this.#context.codes.conceal(cpr);
    return this.#retirements.partsOff().get(person)?.has(part) ?? false;
  }

  /** Whether somebody else's NemID uses a key app on that device. */
  isDeviceOfAnother(cpr: string, device: string): boolean {
    const owner = this.#holdings.ownerOf(device);
    return owner !== undefined && owner !== this.#context.codes.conceal(cpr);
  }

  /** Writes down what happened with a NemID, and sends a new card where it needs one. */
  note(cpr: string, happens: Happens): void {
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ ...happens, at: this.#at(), person });
    this.sendCardIfNeeded(cpr, happens.type === 'CARD_BLOCKED' ? 'BLOCKED' : 'FEW_KEYS');
  }

  /** few keys are left, and no card is on its way: NemID sends one, unasked, while cards are sent. */
  sendCardIfNeeded(cpr: string, why: CardReason): void {
    const person = this.#context.codes.conceal(cpr);
    const holding = this.#holdings.of(person);
    if (!holding || this.hasEnded(cpr) || this.#areCardsStopped(person)) return;
    if (needsCard(holding.cards, holding.threshold)) this.#sendCard(person, why);
  }

  /** Turns everything on again; false when the order is not known. */
  rollBack(retirementId: string): boolean {
    const person = this.#retirements.personOf(retirementId) ?? this.#cardsStopped.get(retirementId);
    if (person === undefined) return false;
    if (!this.#retirements.isRolledBack(retirementId)) {
      this.#journal.record({ type: 'ROLLED_BACK', at: this.#at(), person, retirementId });
    }
    return true;
  }

  isRetired(cpr: string): boolean {
    return this.#retirements.isRetired(this.#context.codes.conceal(cpr));
  }

  /** Everybody who has, or had, a NemID or acts for a company, in one order. */
  standings(): Standing[] {
    const partsOff = this.#retirements.partsOff();
    return this.#people.all
      .map(({ cpr }) => this.#standingOf(cpr, partsOff))
      .filter((of) => of.partsOn.length + of.partsOff.length + of.employeeSignatures.length > 0);
  }

  /** the company's administrator ends it, and nobody else. */
  endEmployeeSignature(cpr: string, cvr: string): void {
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ type: 'EMPLOYEE_SIGNATURE_ENDED', at: this.#at(), person, cvr });
  }

  #standingOf(cpr: string, partsOff: ReadonlyMap<string, ReadonlySet<NemIdPart>>): Standing {
    const person = this.#context.codes.conceal(cpr);
    const { employeeSignatures = [] } = this.#people.find(cpr) ?? {};
    const holding = this.#holdings.of(person);
    const parts = holding === undefined ? [] : partsOf(holding);
    const off = holding?.isDeleted ? new Set(parts) : (partsOff.get(person) ?? new Set());
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
      case 'EMPLOYEE_SIGNATURE_ENDED':
        this.#signaturesEnded.add(`${entry.person}/${entry.cvr}`);
        return;
      case 'NEMID_ISSUED':
        this.#holdings.issue(entry.person);
        this.#told.set(entry.person, 'USABLE');
        return this.#tell(entry);
      case 'PART_OFF':
        this.#retirements.turnOff(entry);
        return this.#holdings.has(entry.person, entry) ? this.#tell(entry) : undefined;
      case 'RETIRED':
        this.#retirements.finish(entry.retirementId, entry.person);
        return this.#tell(entry);
      case 'ROLLED_BACK':
        this.#retirements.rollBack(entry.retirementId, entry.person);
        this.#cardsStopped.delete(entry.retirementId);
        this.#tell(entry);
        return this.#tellCondition(entry);
      case 'ID_UPDATED':
      case 'USER_ID_CREATED':
        return this.#tell(entry);
      default:
        return this.#follow(entry);
    }
  }

  #tell({ type, at, person, ...rest }: Omit<NemIdEvent, 'id'>): void {
    this.events.push({ id: `nemid-${this.events.length + 1}`, type, at, person, ...rest });
  }

  /** A line about somebody's NemID: whom it concerns hears of it where it makes it usable or not. */
  #follow(entry: HoldingEntry): void {
    const before = this.#holdings.conditionOf(entry.person);
    if (!this.#told.has(entry.person)) this.#told.set(entry.person, before);
    this.#holdings.apply(entry);
    this.#tellCondition(entry);
    if (entry.type === 'PASSWORD_ORDERED') this.#deliverPassword(entry);
    if (entry.type === 'CARD_SENT') this.#deliverCard(entry);
  }

  /** Told when it is another one than was told last; while NemID is off nobody asks. */
  #tellCondition({ person, at }: Pick<NemIdEntry, 'person' | 'at'>): void {
    const condition = this.#holdings.conditionOf(person);
    const isKnown = (this.#told.get(person) ?? condition) === condition;
    if (condition === null || isKnown || this.#retirements.isRetired(person)) return;
    this.#told.set(person, condition);
    this.#tell({ type: condition === 'USABLE' ? 'UNBLOCKED' : condition, at, person });
  }

  #areCardsStopped(person: string): boolean {
    return [...this.#cardsStopped.values()].includes(person);
  }

  #sendCard(person: string, why: CardReason, wished?: Print): void {
    const holding = this.#holdings.of(person);
    if (!holding) return;
    const card = nextCardNumber(holding.cards);
    const print = wished ?? holding.print;
    const arrivesAt = inLetterBoxAt(this.#context.clock.now(), person, card, 'card');
    const sent = { type: 'CARD_SENT', at: this.#at(), person } as const;
    this.#journal.record({ ...sent, card, print, why, arrivesAt });
  }

  #deliverCard({ person, card, arrivesAt }: Extract<HoldingEntry, { type: 'CARD_SENT' }>): void {
    if (card === undefined || arrivesAt === undefined) return;
    this.#context.scheduler.at(arrivesAt, () => {
      const sent = this.#holdings.of(person)?.cards.find(({ number }) => number === card);
      if (sent?.state !== 'ON_ITS_WAY') return;
      this.#journal.record({ type: 'CARD_ARRIVED', at: this.#at(), person, card });
    });
  }

  #deliverPassword(ordered: Extract<HoldingEntry, { type: 'PASSWORD_ORDERED' }>): void {
    const { person, number, arrivesAt } = ordered;
    this.#context.scheduler.at(arrivesAt, () => {
      if (this.#holdings.of(person)?.password.ordered !== number) return;
      this.#journal.record({ type: 'PASSWORD_ARRIVED', at: this.#at(), person, number });
    });
  }

  #plan(order: RetirementOrder): void {
    this.#retirements.order(order);
    for (const [index, at] of order.steps.entries()) {
      const piece = order.pieces[index];
      if (piece) this.#context.scheduler.at(at, () => this.#turnOff(order, piece));
    }
  }

  #turnOff({ retirementId, person }: RetirementOrder, piece: NemIdPiece): void {
    const retirements = this.#retirements;
    if (retirements.isOver(retirementId)) return;
    if (!retirements.isOff(retirementId, piece)) {
      this.#journal.record({ type: 'PART_OFF', at: this.#at(), person, retirementId, ...piece });
    }
    if (!retirements.isAllOff(retirementId)) return;
    this.retired.tell({ cpr: this.#context.codes.reveal(person) });
    this.#journal.record({ type: 'RETIRED', at: this.#at(), person, retirementId });
  }
}
