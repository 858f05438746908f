import type { PersonCodes } from '../book/personCode.js';
import type { NemIdRecord } from '../population/citizen.js';
import { drawWhole, isDrawn } from '../population/draw.js';
import type { People } from '../population/people.js';
import * as shares from '../population/shares.js';
import { type NemIdPart, type NemIdPiece, nemIdParts } from './entry.js';
import { type Condition, conditionOf } from './holding/condition.js';
import { type Holding, holdingAtStart, issuedHolding } from './holding/holding.js';
import { holdingAfter } from './holding/holdingAfter.js';
import type { HoldingEntry } from './holding/holdingEntry.js';
import { keysOnCard } from './holding/keyCards.js';
import { ownAppCode } from './holding/papers.js';
import { partsOf } from './standing.js';

interface Owned {
  readonly issuedOn: string | null;
  readonly parts: readonly NemIdPart[];
}

/** What a NemID beside the first one is made of, which stays as it was delivered. */
function partsOfRecord({ keyApp, keyToken, keyCard }: NemIdRecord): NemIdPart[] {
  const has = { KEY_APP: keyApp, KEY_TOKEN: keyToken, KEY_CARD: keyCard };
  return nemIdParts.filter((part) => has[part]);
}

/** What each person's NemID is made of, as the sum of the book's lines. Who was never heard of has an ordinary one. */
export class Holdings {
  readonly #held = new Map<string, Holding>();
  readonly #owners = new Map<string, string>();
  readonly #people: People;
  readonly #codes: PersonCodes;

  constructor(people: People, codes: PersonCodes) {
    this.#people = people;
    this.#codes = codes;
    for (const { cpr } of people.all) {
      const device = this.of(codes.conceal(cpr))?.apps[0]?.device;
      if (device !== undefined) this.#owners.set(device, codes.conceal(cpr));
    }
  }

  /** undefined: no NemID. */
  of(person: string): Holding | undefined {
    const known = this.#held.get(person);
    if (known) return known;
    const first = this.#first(person);
    if (first) this.#held.set(person, first);
    return first;
  }

  conditionOf(person: string): Condition | null {
    const holding = this.of(person);
    return holding === undefined ? null : conditionOf(holding);
  }

  /** Whose NemID uses a key app on that device; undefined: nobody's. */
  ownerOf(device: string): string | undefined {
    return this.#owners.get(device);
  }

  /** each of a person's NemIDs, by the day it was issued; all of one are turned off, also what it never had. */
  owned(person: string): readonly Owned[] {
    const [, ...others] = this.#recordsOf(person);
    return [
      { issuedOn: this.#issuedOn(person), parts: ['KEY_APP', 'KEY_TOKEN', 'KEY_CARD'] },
      ...others.map((of) => ({ issuedOn: of.issuedOn, parts: partsOfRecord(of) })),
    ];
  }

  /** Whether there was anything to turn off; of several NemIDs each has what it was delivered with. */
  has(person: string, { part, issuedOn }: NemIdPiece): boolean {
    const record = this.#recordsOf(person).find((of) => of.issuedOn === issuedOn);
    if (record) return partsOfRecord(record).includes(part);
    const holding = this.of(person);
    return holding !== undefined && partsOf(holding).includes(part);
  }

  #recordsOf(person: string): readonly NemIdRecord[] {
    return this.#people.find(this.#codes.reveal(person))?.nemIds ?? [];
  }

  /** null where there is only one. */
  #issuedOn(person: string): string | null {
    const [first, second] = this.#recordsOf(person);
    return first && second ? first.issuedOn : null;
  }

  apply(entry: HoldingEntry): void {
    const before = this.of(entry.person);
    if (before === undefined) return;
    this.#held.set(entry.person, holdingAfter(before, entry));
    if (entry.type === 'APP_BEGUN') this.#owners.set(entry.device, entry.person);
    if (entry.type === 'APP_BLOCKED') this.#owners.delete(entry.device);
  }

  /** a new one, whatever was there before. */
  issue(person: string): void {
    const { print, hearsKeys } = this.#needs(person);
    this.#held.set(person, issuedHolding(print, hearsKeys));
  }

  #needs(person: string) {
    const citizen = this.#people.find(this.#codes.reveal(person));
    const hearsKeys = citizen?.hearsKeys ?? false;
    return { print: citizen?.needsLargePrint ? 'MAGNAPRINT' : 'ORDINARY', hearsKeys } as const;
  }

  #first(person: string): Holding | undefined {
    const citizen = this.#people.find(this.#codes.reveal(person));
    if (!citizen) return issuedHolding('ORDINARY', false);
    const { number, nemIds } = citizen;
    if (nemIds.length === 0) return undefined;
    const hasFourDigits = isDrawn(shares.fourDigitPasswordShare, number, 'four digits');
    const hasFewKeys = isDrawn(shares.fewKeysShare, number, 'few keys');
    const hasApp = nemIds.some(({ keyApp }) => keyApp);
    return holdingAtStart({
      ...this.#needs(person),
      passwordKind: hasFourDigits ? 'FOUR_DIGITS' : 'FULL',
      keysLeft: hasFewKeys
        ? drawWhole(1, 2, number, 'keys')
        : drawWhole(21, keysOnCard, number, 'keys'),
      hasToken: nemIds.some(({ keyToken }) => keyToken),
      isBlocked: nemIds.every(({ state }) => state === 'BLOCKED'),
      appCode: hasApp ? this.#codes.fingerprint(ownAppCode(person)) : null,
      device: `telefon-${number}`,
    });
  }
}
