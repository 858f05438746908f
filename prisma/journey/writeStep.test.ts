import { randomUUID } from 'node:crypto';
import { canonicalForm, instant, revealCpr } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { storeMessages } from '../inbox/storeMessages.js';
import { claimUserId } from '../ledger/claimUserId.js';
import { aStep, type CountedAs, dayOfTest } from '../testing/aStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { testVault } from '../testing/testVault.js';
import { loadStep } from './loadStep.js';
import type { StepWrite } from './stepWrite.js';
import { writeStep } from './writeStep.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };
const waiting: CountedAs = { state: 'WAITING', isOverdue: false, dimensions };
const invited: CountedAs = { ...waiting, state: 'INVITED' };

async function message(journeyId: string, key = randomUUID()): Promise<string> {
  const at = dayOfTest(0);
  const said = { kind: 'released', payload: { by: 'WAVE' }, actor: null, role: null } as const;
  const [stored] = await storeMessages(database.pool, [
    { sender: 'test', key, journeyId, receivedAt: at, deliverAfter: at, ...said },
  ]);
  if (!stored) throw new Error('not stored');
  return stored.id;
}

const notice = {
  noticeKey: 'YOUR_TURN/first/1/NETBANK/1',
  kind: 'YOUR_TURN',
  channel: 'NETBANK',
  bankReg: null,
  round: 1,
  values: {},
  templateVersion: 1,
} as const;

function spoken(step: StepWrite): StepWrite {
  const id = randomUUID();
  const row = { kind: 'sendNotice', naturalKey: notice.noticeKey, providerKey: id, bankReg: null };
  const outbox = [{ ...row, port: 'NETBANK' as const, payload: {}, notBefore: step.at }];
  return { ...step, outbox, notices: [{ ...notice, id }] };
}

/** How many rows each table holds of a journey, and its version. */
async function written(journeyId: string) {
  const { rows } = await database.pool.query(
    `SELECT (SELECT version FROM journey WHERE id = $1) AS version,
      (SELECT count(*)::int FROM transition WHERE journey_id = $1 AND version > 0) AS transitions,
      (SELECT count(*)::int FROM outbox_message WHERE journey_id = $1) AS outbox,
      (SELECT count(*)::int FROM notice WHERE journey_id = $1) AS notices,
      (SELECT count(*)::int FROM inbox_message WHERE journey_id = $1 AND applied_at IS NOT NULL) AS applied`,
    [journeyId],
  );
  return rows[0];
}

test('two workers run the same message at once: it is applied once, and both get the same answer', async () => {
  for (let round = 0; round < 20; round++) {
    const { journeyId } = await seedCitizen(database);
    const messageId = await message(journeyId);
    const step = (worker: string) => ({
      ...spoken(aStep({ journeyId, version: 0, messageId, before: waiting, after: invited })),
      answer: { worker },
    });
    const [one, two] = await Promise.all(
      ['one', 'two'].map((worker) => writeStep(database.pool, step(worker))),
    );
    expect([one?.outcome, two?.outcome].sort()).toEqual(['ALREADY_APPLIED', 'WRITTEN']);
    expect(one).toHaveProperty('answer', two && 'answer' in two ? two.answer : null);
    expect(await written(journeyId)).toEqual({
      version: 1,
      transitions: 1,
      outbox: 1,
      notices: 1,
      applied: 1,
    });
  }
});

test('of two messages that loaded the same version one is written and the other must load again', async () => {
  const { journeyId } = await seedCitizen(database);
  const messages = await Promise.all([message(journeyId), message(journeyId)]);
  const answers = await Promise.all(
    messages.map((messageId) =>
      writeStep(
        database.pool,
        aStep({ journeyId, version: 0, messageId, before: waiting, after: invited }),
      ),
    ),
  );
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['VERSION_MOVED', 'WRITTEN']);
  expect(await written(journeyId)).toMatchObject({ version: 1, transitions: 1, applied: 1 });
});

test('a claim that the ledger refuses writes nothing, and the refusal written next is the answer (I4)', async () => {
  const { journeyId } = await seedCitizen(database);
  const messageId = await message(journeyId);
  const canonical = canonicalForm('eftertragtet');
  await claimUserId(database.pool, {
    canonical,
    asTyped: 'x',
    citizenId: randomUUID(),
    at: dayOfTest(0),
  });
  const step = spoken(aStep({ journeyId, version: 0, messageId, before: waiting, after: invited }));
  const claiming = { ...step, ledger: { claim: { canonical, asTyped: 'Eftertragtet' } } };
  expect(await writeStep(database.pool, claiming)).toEqual({ outcome: 'TAKEN' });
  expect(await written(journeyId)).toEqual({
    version: 0,
    transitions: 0,
    outbox: 0,
    notices: 0,
    applied: 0,
  });
  const refusal = {
    ...aStep({ journeyId, version: 0, messageId, before: waiting, after: waiting }),
    journey: null,
    transition: null,
    answer: { code: 'TAKEN' },
  };
  expect(await writeStep(database.pool, refusal)).toEqual({
    outcome: 'WRITTEN',
    answer: { code: 'TAKEN' },
  });
  expect(await writeStep(database.pool, claiming)).toEqual({
    outcome: 'ALREADY_APPLIED',
    answer: { code: 'TAKEN' },
  });
  expect(await written(journeyId)).toEqual({
    version: 0,
    transitions: 0,
    outbox: 0,
    notices: 0,
    applied: 1,
  });
});

test('a notice of the same natural key is written once, whatever asks for it again (I2)', async () => {
  const { journeyId } = await seedCitizen(database);
  await writeStep(
    database.pool,
    spoken(aStep({ journeyId, version: 0, before: waiting, after: invited })),
  );
  await writeStep(
    database.pool,
    spoken(aStep({ journeyId, version: 1, before: invited, after: invited })),
  );
  expect(await written(journeyId)).toMatchObject({ version: 2, outbox: 1, notices: 1 });
});

test('what is pending is withdrawn at once, what a dispatcher has or had in hand waits for its outcome', async () => {
  const { journeyId } = await seedCitizen(database);
  const second = {
    port: 'LETTER',
    kind: 'sendNotice',
    naturalKey: 'second',
    providerKey: randomUUID(),
    bankReg: null,
    payload: {},
    notBefore: dayOfTest(0),
  } as const;
  const first = spoken(aStep({ journeyId, version: 0, before: waiting, after: invited }));
  await writeStep(database.pool, { ...first, outbox: [...(first.outbox ?? []), second] });
  await database.pool.query(
    "UPDATE outbox_message SET lease_token = gen_random_uuid(), lease_until = now() - interval '1 hour' WHERE journey_id = $1 AND port = 'LETTER'",
    [journeyId],
  );
  const withdrawing = aStep({ journeyId, version: 1, before: invited, after: invited });
  await writeStep(database.pool, { ...withdrawing, withdraw: [{ kind: 'sendNotice' }] });
  const { rows } = await database.pool.query(
    'SELECT port, status FROM outbox_message WHERE journey_id = $1 ORDER BY port',
    [journeyId],
  );
  expect(rows).toEqual([
    { port: 'LETTER', status: 'PENDING' },
    { port: 'NETBANK', status: 'WITHDRAWN' },
  ]);
});

test('reservations are quarantined, an id given up too, and the active one stays (R-22)', async () => {
  const active = canonicalForm('min-nye');
  const { journeyId, citizenId } = await seedCitizen(database, {
    reservedUserId: canonicalForm('min-gamle'),
  });
  const step = aStep({ journeyId, version: 0, before: waiting, after: invited });
  await writeStep(database.pool, {
    ...step,
    ledger: { claim: { canonical: active, asTyped: 'Min-Nye' } },
  });
  const until = instant(Date.UTC(2023, 0, 1));
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 1, before: invited, after: invited }),
    ledger: { quarantineUntil: until, confirm: active },
  });
  const read =
    'SELECT canonical, status, until, confirmed_at IS NOT NULL AS confirmed FROM user_id_ledger WHERE owner_id = $1 ORDER BY canonical';
  const { rows } = await database.pool.query(read, [citizenId]);
  expect(rows).toEqual([
    { canonical: 'min-gamle', status: 'QUARANTINED', until: new Date(until), confirmed: false },
    { canonical: 'min-nye', status: 'ACTIVE', until: null, confirmed: true },
  ]);
});

const until = instant(Date.UTC(2023, 0, 1));

/** Chooses an id, uses it, gives it up, has its NemID ended, and takes that back; says how the owner's ids stand then. */
async function givenUpAndRolledBack(nemId: 'ACTIVE' | 'RETIRED') {
  const given = canonicalForm(`opgivet ${nemId}`);
  const { journeyId, citizenId } = await seedCitizen(database, {
    reservedUserId: canonicalForm(`mit gamle ${nemId}`),
  });
  await database.prisma.nemId.updateMany({ where: { citizenId }, data: { state: nemId } });
  const ledgers = [
    { claim: { canonical: given, asTyped: given } },
    { confirm: given },
    { giveUp: [{ canonical: given, until }] },
    { quarantineUntil: until },
    { restoreReservations: true },
  ];
  for (const [version, ledger] of ledgers.entries()) {
    const step = aStep({ journeyId, version, before: invited, after: invited });
    await writeStep(database.pool, { ...step, ledger });
  }
  const owned = await database.prisma.userIdLedger.findMany({
    where: { ownerId: citizenId },
    orderBy: { canonical: 'asc' },
  });
  return owned.map(({ status, until: end }) => [status, end]);
}

test('a retirement that is rolled back gives back what was reserved, and what was given up while NemID lived (R-22, R-32)', async () => {
  expect(await givenUpAndRolledBack('ACTIVE')).toEqual([
    ['RESERVED', null],
    ['RESERVED', null],
  ]);
});

test('an id given up when NemID has ended rests from that day, and no roll-back gives it back (I4, R-22)', async () => {
  expect(await givenUpAndRolledBack('RETIRED')).toEqual([
    ['RESERVED', null],
    ['QUARANTINED', new Date(until)],
  ]);
});

test('what NemID was before it ended is kept with it, however often its end is told (R-32)', async () => {
  const { journeyId, citizenId } = await seedCitizen(database);
  await database.prisma.nemId.updateMany({ where: { citizenId }, data: { state: 'BLOCKED' } });
  for (const version of [0, 1]) {
    const step = aStep({ journeyId, version, before: invited, after: invited });
    const ended = { state: 'RETIRED', retiredAt: dayOfTest(version) } as const;
    await writeStep(database.pool, { ...step, nemIds: ended });
  }
  expect(await database.prisma.nemId.findFirstOrThrow({ where: { citizenId } })).toMatchObject({
    state: 'RETIRED',
    stateBefore: 'BLOCKED',
  });
});

test('a step knows the person, the message, the policy and the sealed number after one round trip', async () => {
  const { journeyId, citizenId } = await seedCitizen(database, {
    banks: ['4321'],
    country: 'SE',
    idUpdateRequired: true,
  });
  const messageId = await message(journeyId);
  const activation = {
    id: randomUUID(),
    means: 'APP',
    state: 'ACTIVE',
    delivery: null,
    activatedAt: dayOfTest(0),
  } as const;
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 0, before: waiting, after: invited }),
    authenticators: [activation],
  });
  const loaded = await loadStep(database.pool, { journeyId, messageId });
  expect(loaded?.journey).toMatchObject({ state: 'INVITED', version: 1, citizenId });
  expect(loaded?.facts).toEqual({
    birthDate: '1990-01-01',
    identifiedBy: 'CPR',
    municipality: '0101',
    language: 'da',
    isAbroad: true,
    isDeceased: false,
    isExemptFromDigitalPost: false,
    needsLargePrint: false,
    nemId: { state: 'ACTIVE', idUpdateRequired: true },
    mitIdIsActive: true,
    authenticators: [
      { id: activation.id, means: 'APP', state: 'ACTIVE', activeSince: activation.activatedAt },
    ],
    userIdNotTransferable: null,
    banks: [
      {
        bank: '4321',
        access: 'NETBANK',
        minimumAge: 15,
        closesLogon: true,
        extensionCapDays: null,
      },
    ],
  });
  expect(loaded?.message).toMatchObject({
    kind: 'released',
    payload: { by: 'WAVE' },
    isApplied: false,
  });
  expect(loaded?.policy).toMatchObject({ version: 1, reminderDays: [10, 20, 27] });
  const cpr = loaded?.sealedCpr && testVault.openCpr(loaded.sealedCpr, citizenId);
  expect(cpr && revealCpr(cpr)).toMatch(/^\d{10}$/);
  expect(await loadStep(database.pool, { journeyId: randomUUID(), messageId: null })).toBeNull();
});

test("a message of another journey cannot be applied by this one's step", async () => {
  const [one, two] = [await seedCitizen(database), await seedCitizen(database)];
  const messageId = await message(two.journeyId);
  const step = aStep({
    journeyId: one.journeyId,
    version: 0,
    messageId,
    before: waiting,
    after: invited,
  });
  await expect(writeStep(database.pool, step)).rejects.toThrow('is none of journey');
  expect(await written(one.journeyId)).toMatchObject({ version: 0, transitions: 0 });
});
