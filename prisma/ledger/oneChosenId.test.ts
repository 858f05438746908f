import { type CanonicalUserId, canonicalForm, instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import type { LedgerWrite } from '../journey/stepWrite.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep } from '../testing/aStep.js';
import { type SeededCitizen, seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { claimUserId } from './claimUserId.js';
import { reserveUserId } from './reserveUserId.js';

const until = instant(Date.UTC(2023, 0, 1));
const at = instant(Date.UTC(2021, 9, 7));
const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };
const place = { state: 'WINDOW_OPEN', isOverdue: false, dimensions } as const;
let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl, { maxConnections: 40 });
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const id = (text: string): CanonicalUserId => canonicalForm(text);

async function step({ journeyId }: SeededCitizen, ledger: LedgerWrite) {
  const { version } = await database.prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
  const write = aStep({ journeyId, version, before: place, after: place });
  return writeStep(database.pool, { ...write, ledger });
}

/** What a journey asks of the ledger when its citizen chooses one id after another. */
async function choose(citizen: SeededCitizen, texts: readonly string[]): Promise<void> {
  for (const [place_, text] of texts.entries()) {
    const former = texts[place_ - 1];
    const giveUp = former === undefined ? [] : [{ canonical: id(former), until }];
    await step(citizen, { claim: { canonical: id(text), asTyped: text }, giveUp });
  }
}

const held = async ({ citizenId }: SeededCitizen) => {
  const where = { ownerId: citizenId };
  const rows = await database.prisma.userIdLedger.findMany({
    where,
    orderBy: { canonical: 'asc' },
  });
  return rows.map(({ canonical, status }) => `${canonical} ${status}`);
};

test('whoever tries forty ids holds the last one, beside NemID’s own (R-17, R-22)', async () => {
  const citizen = await seedCitizen(database, { reservedUserId: id('fra nemid') });
  await choose(
    citizen,
    Array.from({ length: 40 }, (_, n) => `valgt ${n}`),
  );
  expect(await held(citizen)).toEqual(['fra nemid RESERVED', 'valgt 39 ACTIVE']);
});

test('NemID’s own id stays its owner’s when it is chosen, and when another is chosen instead (R-20)', async () => {
  const citizen = await seedCitizen(database, { reservedUserId: id('nemids egen') });
  const other = await seedCitizen(database);
  await choose(citizen, ['nemids egen', 'et andet', 'et tredje']);
  expect(await held(citizen)).toEqual(['et tredje ACTIVE', 'nemids egen RESERVED']);
  const claim = { canonical: id('nemids egen'), asTyped: 'x', citizenId: other.citizenId, at };
  expect(await claimUserId(database.pool, claim)).toBe('TAKEN');
});

test('what was chosen first and NemID reports later is NemID’s own from then on (R-20)', async () => {
  const citizen = await seedCitizen(database);
  await choose(citizen, ['begge dele']);
  const { citizenId } = citizen;
  const of = {
    canonical: id('begge dele'),
    asTyped: 'begge dele',
    citizenId,
    issuedAt: at,
    now: at,
  };
  await reserveUserId(database.pool, of);
  await step(citizen, {
    claim: { canonical: id('noget nyt'), asTyped: 'noget nyt' },
    giveUp: [{ canonical: id('begge dele'), until }],
  });
  expect(await held(citizen)).toEqual(['begge dele RESERVED', 'noget nyt ACTIVE']);
});

test('an id that MitID has confirmed rests when it is given up, and goes to nobody (I4, R-22)', async () => {
  const citizen = await seedCitizen(database, { hasNemId: false });
  await step(citizen, { claim: { canonical: id('i brug'), asTyped: 'i brug' } });
  await step(citizen, { confirm: id('i brug') });
  await step(citizen, {
    claim: { canonical: id('efter i brug'), asTyped: 'efter i brug' },
    giveUp: [{ canonical: id('i brug'), until }],
  });
  expect(await held(citizen)).toEqual(['efter i brug ACTIVE', 'i brug QUARANTINED']);
});

test('an id that MitID refused is nobody’s here, whether NemID lives or not, and its owner at MitID has it (R-17, R-22)', async () => {
  for (const hasNemId of [true, false]) {
    const text = `afvist ${hasNemId}`;
    const [citizen, owner] = [
      await seedCitizen(database, { hasNemId }),
      await seedCitizen(database),
    ];
    await choose(citizen, [text]);
    await step(citizen, { giveUp: [{ canonical: id(text), until }] });
    expect(await held(citizen)).toEqual([]);
    const claim = { canonical: id(text), asTyped: text };
    expect(await step(owner, { claim, confirm: id(text) })).toMatchObject({ outcome: 'WRITTEN' });
    expect(await held(owner)).toEqual([`${text} ACTIVE`]);
  }
});

test('NemID’s own id that MitID refused stays its owner’s (R-20)', async () => {
  const citizen = await seedCitizen(database, { reservedUserId: id('nemids afviste') });
  await choose(citizen, ['nemids afviste']);
  await step(citizen, { giveUp: [{ canonical: id('nemids afviste'), until }] });
  expect(await held(citizen)).toEqual(['nemids afviste RESERVED']);
});

test('of many who claim an id while it is released exactly one has it (I4)', async () => {
  const citizen = await seedCitizen(database);
  const others = await Promise.all(Array.from({ length: 20 }, () => seedCitizen(database)));
  await choose(citizen, ['snart fri']);
  const claims = others.map(async ({ citizenId }) => {
    const claim = { canonical: id('snart fri'), asTyped: 'snart fri', citizenId, at };
    return claimUserId(database.pool, claim);
  });
  const release = step(citizen, {
    claim: { canonical: id('videre'), asTyped: 'videre' },
    giveUp: [{ canonical: id('snart fri'), until }],
  });
  const [answers] = await Promise.all([Promise.all(claims), release]);
  const last = others[0]?.citizenId ?? '';
  const after = { canonical: id('snart fri'), asTyped: 'snart fri', citizenId: last, at };
  const wins = answers.filter((answer) => answer === 'OK').length;
  expect(wins).toBeLessThanOrEqual(1);
  if (wins === 0) expect(await claimUserId(database.pool, after)).toBe('OK');
  expect(await held(citizen)).toEqual(['videre ACTIVE']);
  const where = { canonical: id('snart fri') };
  expect(await database.prisma.userIdLedger.count({ where })).toBe(1);
});
