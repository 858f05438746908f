import { randomUUID } from 'node:crypto';
import { type CanonicalUserId, canonicalForm, instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import type { LedgerWrite } from '../journey/stepWrite.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep } from '../testing/aStep.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { claimUserId } from './claimUserId.js';
import { freeAmong } from './freeAmong.js';
import { releaseExpired } from './releaseExpired.js';
import { reserveUserId } from './reserveUserId.js';

const at = instant(Date.UTC(2021, 9, 6));
const later = instant(Date.UTC(2022, 9, 6));
let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 200 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const id = (text: string): CanonicalUserId => canonicalForm(text);
const claim = (text: string, citizenId: string, when = at) =>
  claimUserId(database.pool, { canonical: id(text), asTyped: text, citizenId, at: when });
const reserve = (text: string, citizenId: string, issuedAt = at, now = issuedAt) =>
  reserveUserId(database.pool, { canonical: id(text), asTyped: text, citizenId, issuedAt, now });

const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };
const place = { state: 'ENROLLED', isOverdue: false, dimensions } as const;

async function step({ journeyId }: SeededCitizen, ledger: LedgerWrite) {
  const { version } = await database.prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
  const write = aStep({ journeyId, version, before: place, after: place });
  return writeStep(database.pool, { ...write, ledger });
}

/** Chosen, and confirmed by MitID. */
async function used(text: string, citizen: SeededCitizen): Promise<void> {
  await step(citizen, { claim: { canonical: id(text), asTyped: text } });
  await step(citizen, { confirm: id(text) });
}

/** When NemID has ended, it rests from then on. */
async function giveUp(text: string, citizen: SeededCitizen): Promise<void> {
  const { citizenId } = citizen;
  await database.prisma.nemId.updateMany({ where: { citizenId }, data: { state: 'RETIRED' } });
  await step(citizen, { giveUp: [{ canonical: id(text), until: later }] });
}

test('two hundred clients claim one user-ID and exactly one owns it (I4, R-21)', async () => {
  const claimants = Array.from({ length: 200 }, () => randomUUID());
  const answers = await Promise.all(claimants.map((citizenId) => claim('Sommerfugl', citizenId)));
  const winners = claimants.filter((_, place) => answers[place] === 'OK');
  expect(winners).toHaveLength(1);
  const { rows } = await database.pool.query(
    'SELECT owner_id FROM user_id_ledger WHERE canonical = $1',
    [id('sommerfugl')],
  );
  expect(rows).toEqual([{ owner_id: winners[0] }]);
  expect(database.pool.totalCount).toBeGreaterThan(100);
});

test('a reserved id goes to its owner and to nobody else (I4, R-20)', async () => {
  const [owner, other] = [randomUUID(), randomUUID()];
  await reserve('reserveret', owner);
  expect(await claim('reserveret', other)).toBe('TAKEN');
  expect(await claim('reserveret', owner)).toBe('OK');
  expect(await claim('reserveret', owner)).toBe('OK');
});

test('of two equal NemID ids the earlier issued one is kept, in either order of arrival (R-21)', async () => {
  const [early, late] = [randomUUID(), randomUUID()];
  expect(await reserve('tvilling1', early, at)).toEqual({ outcome: 'RESERVED', displaced: null });
  expect(await reserve('tvilling1', late, later)).toEqual({ outcome: 'CONFLICT' });
  expect(await reserve('tvilling2', late, later)).toEqual({ outcome: 'RESERVED', displaced: null });
  expect(await reserve('tvilling2', early, at)).toEqual({ outcome: 'RESERVED', displaced: late });
  expect(await reserve('tvilling2', early, at)).toEqual({ outcome: 'RESERVED', displaced: null });
});

test('an id whose quarantine is over by now is reserved for the NemID that has it, however long ago that was issued (R-20, R-22)', async () => {
  const [former, owner] = [await seedCitizen(database), randomUUID()];
  await used('udhvilet', former);
  await giveUp('udhvilet', former);
  expect(await reserve('udhvilet', owner, at, instant(later - 1))).toEqual({ outcome: 'CONFLICT' });
  expect(await reserve('udhvilet', owner, at, later)).toMatchObject({ outcome: 'RESERVED' });
});

test('what its owner gave up while NemID lives is displaced by no earlier NemID id (R-21, R-22)', async () => {
  const owner = await seedCitizen(database);
  await used('tidligere valgt', owner);
  await step(owner, { giveUp: [{ canonical: id('tidligere valgt'), until: later }] });
  const early = instant(Date.UTC(2010, 0, 1));
  expect(await reserve('tidligere valgt', randomUUID(), early)).toEqual({ outcome: 'CONFLICT' });
});

test('aa and å are two ids, whatever Danish collation says (R-18)', async () => {
  expect(await claim('aaløkke', randomUUID())).toBe('OK');
  expect(await claim('åløkke', randomUUID())).toBe('OK');
});

test('an id given up is free when its quarantine is over, and not a millisecond before (R-22)', async () => {
  const [owner, other] = await Promise.all([seedCitizen(database), seedCitizen(database)]);
  await used('opgivet', owner);
  const others = () => claim('opgivet', other.citizenId, instant(later - 1));
  expect(await others()).toBe('TAKEN');
  await giveUp('opgivet', other);
  expect(await freeAmong(database.pool, [id('opgivet')], later)).toEqual([]);
  await giveUp('opgivet', owner);
  expect(await others()).toBe('TAKEN');
  expect(await freeAmong(database.pool, [id('opgivet')], instant(later - 1))).toEqual([]);
  expect(await freeAmong(database.pool, [id('opgivet')], later)).toEqual([id('opgivet')]);
  expect(await claim('opgivet', other.citizenId, later)).toBe('OK');
});

test('suggestions leave out what is taken and keep their order (R-19)', async () => {
  await claim('optaget', randomUUID());
  const wishes = ['zebra1', 'optaget', 'abe123'].map(id);
  expect(await freeAmong(database.pool, wishes, at)).toEqual(['zebra1', 'abe123']);
});

test('housekeeping releases only what is over', async () => {
  const owner = await seedCitizen(database);
  await used('gammelt-id', owner);
  await giveUp('gammelt-id', owner);
  expect(await releaseExpired(database.pool, instant(later - 1))).toBe(0);
  expect(await releaseExpired(database.pool, later)).toBe(1);
});
