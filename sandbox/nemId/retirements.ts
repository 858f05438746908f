import { drawBetween } from '../population/draw.js';
import { hour } from '../time/duration.js';
import type { NemIdPart, NemIdPiece, PartOff, RetirementOrder } from './entry.js';

/** the apps and the token go first, the card last, so that what is half done leaves something usable. */
const turnOffOrder: readonly NemIdPart[] = ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD'];

interface Owned {
  readonly issuedOn: string | null;
  readonly parts: readonly NemIdPart[];
}

const nameOf = ({ part, issuedOn }: NemIdPiece): string => `${part} ${issuedOn ?? ''}`;

/** what is turned off of all that a person has, and when: no card before every app and token. */
export function planOf(retirementId: string, owned: readonly Owned[], now: number) {
  const pieces = turnOffOrder.flatMap((part) =>
    owned.flatMap(({ issuedOn, parts }) => (parts.includes(part) ? [{ part, issuedOn }] : [])),
  );
  const steps = pieces.map(
    (piece, index) =>
      now + index * 4 * hour + drawBetween(0, 3 * hour, retirementId, nameOf(piece)),
  );
  return { pieces, steps };
}

/** Which retirements were ordered, how far each has come, and which were taken back. */
export class Retirements {
  readonly #orders = new Map<string, RetirementOrder>();
  readonly #off = new Map<string, Set<string>>();
  readonly #rolledBack = new Set<string>();
  readonly #finished = new Set<string>();
  readonly #retiredPeople = new Set<string>();

  has(retirementId: string): boolean {
    return this.#orders.has(retirementId);
  }

  personOf(retirementId: string): string | undefined {
    return this.#orders.get(retirementId)?.person;
  }

  isRolledBack(retirementId: string): boolean {
    return this.#rolledBack.has(retirementId);
  }

  isRetired(person: string): boolean {
    return this.#retiredPeople.has(person);
  }

  /** Nothing more is to be done for it. */
  isOver(retirementId: string): boolean {
    return this.#rolledBack.has(retirementId) || this.#finished.has(retirementId);
  }

  isOff(retirementId: string, piece: NemIdPiece): boolean {
    return this.#off.get(retirementId)?.has(nameOf(piece)) ?? false;
  }

  /** it ends when each NemID is off. */
  isAllOff(retirementId: string): boolean {
    const pieces = this.#orders.get(retirementId)?.pieces ?? [];
    return pieces.every((piece) => this.isOff(retirementId, piece));
  }

  /** A part counts as off when it is so in each of the person's NemIDs. */
  partsOff(): ReadonlyMap<string, ReadonlySet<NemIdPart>> {
    const all = new Map<string, Set<NemIdPart>>();
    for (const { retirementId, person, pieces } of this.#orders.values()) {
      const on = pieces.filter((piece) => !this.isOff(retirementId, piece));
      const isOff = (part: NemIdPart) => on.every((piece) => piece.part !== part);
      const off = this.#rolledBack.has(retirementId) ? [] : turnOffOrder.filter(isOff);
      all.set(person, new Set([...(all.get(person) ?? []), ...off]));
    }
    return all;
  }

  order(order: RetirementOrder): void {
    this.#orders.set(order.retirementId, order);
  }

  turnOff({ retirementId, part, issuedOn }: PartOff): void {
    const off = this.#off.get(retirementId) ?? new Set();
    this.#off.set(retirementId, off.add(nameOf({ part, issuedOn })));
  }

  finish(retirementId: string, person: string): void {
    this.#finished.add(retirementId);
    this.#retiredPeople.add(person);
  }

  rollBack(retirementId: string, person: string): void {
    this.#rolledBack.add(retirementId);
    this.#retiredPeople.delete(person);
  }
}
