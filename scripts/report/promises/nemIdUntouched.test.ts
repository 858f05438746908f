import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from '../books.mjs';
import { rowsOf } from '../testing/rowsOf.js';
import { nemIdUntouched } from './nemIdUntouched.mjs';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

type NemIdEntry = NonNullable<Books['nemId']>[number];

const on = (day: number) => `2022-10-${String(day).padStart(2, '0')}T08:00:00.000Z`;

/** A retirement whose signal came on that day of October. */
async function signalledOn(day: number): Promise<string> {
  const { journeyId } = await seedCitizen(database);
  const [retirementId, at] = [crypto.randomUUID(), new Date(on(day))];
  const said = { sender: 'programme', key: retirementId, kind: 'retireNemId', journeyId };
  const when = { receivedAt: at, deliverAfter: at, payloadHash: new Uint8Array(32) };
  const payload = { retirementId };
  await database.prisma.inboxMessage.create({
    data: { id: crypto.randomUUID(), ...said, payload, ...when },
  });
  return retirementId;
}

/** What NemID's book breaks. */
async function broken(nemId: readonly NemIdEntry[]) {
  const evidence = { rows: rowsOf(database), books: { nemId }, now: new Date(on(31)) };
  const checked = await nemIdUntouched.check(evidence);
  return checked.filter((finding) => finding.broken.length > 0).map(({ says }) => says);
}

const of = (retirementId: string, day: number) => ({ at: on(day), person: 'one', retirementId });
const ended = (
  retirementId: string,
  ...parts: ('KEY_APP' | 'KEY_TOKEN' | 'KEY_CARD')[]
): NemIdEntry[] => [
  ...parts.map((part) => ({
    ...of(retirementId, 12),
    ...{ type: 'PART_OFF' as const, part, issuedOn: null },
  })),
  { ...of(retirementId, 13), type: 'RETIRED' },
];

test('what follows its signal, the key card last, breaks nothing (I5)', async () => {
  const book = ended(await signalledOn(10), 'KEY_APP', 'KEY_TOKEN', 'KEY_CARD');
  expect(await broken(book)).toEqual([]);
});

const touches: readonly [string, (line: ReturnType<typeof of>) => NemIdEntry][] = [
  ['an order', (line) => ({ ...line, type: 'ORDERED', forced: false, steps: [], pieces: [] })],
  ['cards stopped', (line) => ({ ...line, type: 'CARDS_STOPPED' })],
  ['a part turned off', (line) => ({ ...line, type: 'PART_OFF', part: 'KEY_APP', issuedOn: null })],
];

test.each(touches)('%s before its signal, or without any, is found (I5)', async (_, touch) => {
  const signalFirst = ['each thing NemID was told to turn off had its signal before'];
  const retirement = await signalledOn(10);
  expect(await broken([touch(of(retirement, 9))])).toEqual(signalFirst);
  expect(await broken([touch(of('of nobody', 20))])).toEqual(signalFirst);
  expect(await broken([touch(of(retirement, 11))])).toEqual([]);
});

test('of several NemIDs the cards go last, all of them (I5)', async () => {
  const retirement = await signalledOn(10);
  const cardsLast = ended(retirement, 'KEY_APP', 'KEY_APP', 'KEY_TOKEN', 'KEY_CARD', 'KEY_CARD');
  expect(await broken(cardsLast)).toEqual([]);
  const between = ended(retirement, 'KEY_APP', 'KEY_TOKEN', 'KEY_CARD', 'KEY_APP', 'KEY_CARD');
  expect(await broken(between)).toEqual(['the key card went last']);
});

test('a NemID that ended with its key card first is found (I5)', async () => {
  const book = ended(await signalledOn(10), 'KEY_CARD', 'KEY_APP', 'KEY_TOKEN');
  expect(await broken(book)).toEqual(['the key card went last']);
});
