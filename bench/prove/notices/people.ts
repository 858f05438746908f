import { type Cpr, cprOf } from '@overgang/domain';
import type { Database } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { severalAtOnce } from '../../journeys/severalAtOnce.js';

/** How somebody is told, and what goes wrong on the way. */
type Fate =
  | 'NETBANK'
  /** never logs on: told again by Digital Post */
  | 'NETBANK_UNSEEN'
  | 'DIGITAL_POST'
  /** exempt by the operator's own word: told by letter */
  | 'DIGITAL_POST_EXEMPT'
  | 'LETTER';

/** Of each twenty: forty per cent by netbank, a third by Digital Post, the rest by letter. */
const fates: readonly Fate[] = [
  ...Array<Fate>(6).fill('NETBANK'),
  ...Array<Fate>(2).fill('NETBANK_UNSEEN'),
  ...Array<Fate>(6).fill('DIGITAL_POST'),
  'DIGITAL_POST_EXEMPT',
  ...Array<Fate>(5).fill('LETTER'),
];

const bankRegs = ['1111', '2222', '3333'] as const;

export interface Person {
  readonly journeyId: string;
  readonly digits: string;
  readonly fate: Fate;
}

/** Made-up numbers that fail modulus 11. */
const digitsOf = (number: number): string => {
  const date = String(1 + Math.floor(number / 9_000)).padStart(2, '0');
  return `${date}0170${String(1_000 + (number % 9_000))}`;
};

function numberOf(digits: string): Cpr {
  const cpr = cprOf(digits);
  if (!cpr) throw new Error('a made-up number is none');
  return cpr;
}

async function seedPerson(database: Database, number: number): Promise<Person> {
  const fate = fates[number % fates.length] ?? 'LETTER';
  const digits = digitsOf(number);
  const bank = bankRegs[number % bankRegs.length] ?? '1111';
  const { journeyId } = await seedCitizen(database, {
    cpr: numberOf(digits),
    at: new Date('2021-10-01T08:00:00Z'),
    banks: fate.startsWith('NETBANK') ? [bank] : [],
    isExemptFromDigitalPost: fate === 'LETTER',
  });
  return { journeyId, digits, fate };
}

/** Each letterbox is another's: the print house's book must tell them apart. */
const nameThem = `
  UPDATE citizen SET name = 'Borger ' || substr(id::text, 1, 13), address_lines = ARRAY['Prøvevej ' || substr(id::text, 1, 13), '1000 København K']`;

/** Everybody who is going to be told, each with a journey that waits for its wave. */
export async function seedPeople(database: Database, count: number): Promise<readonly Person[]> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const people = await severalAtOnce(numbers, 6, (number) => seedPerson(database, number));
  await database.pool.query(nameThem);
  return people;
}
