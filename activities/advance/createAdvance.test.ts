import { randomUUID } from 'node:crypto';
import { canonicalForm } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase, testVault } from '@overgang/prisma/testing';
import { noticeKeyOf, stored } from '../testing/tellingJourneys.js';
import { createAdvance } from './createAdvance.js';

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.workerUrl, { maxConnections: 30 });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const advance = (journeyId: string, messageId: string | null) =>
  createAdvance({ pool: database.pool, vault: testVault })(journeyId, messageId);

async function told(journeyId: string, kind: Parameters<typeof stored>[2], payload?: object) {
  return advance(journeyId, await stored(database, journeyId, kind, payload));
}

async function windowOpen(banks: string[] = ['1234']) {
  const { journeyId, citizenId } = await seedCitizen(database, { banks });
  await told(journeyId, 'released', { by: 'WAVE' });
  const noticeId = await noticeKeyOf(database, journeyId, 'YOUR_TURN');
  await told(journeyId, 'noticeReceived', { noticeId, happenedAt: Date.now() });
  return { journeyId, citizenId };
}

const stateOf = (id: string) => database.prisma.journey.findUniqueOrThrow({ where: { id } });

test('a release sends one notice by the bank, says when to wake up, and is written with its timeline', async () => {
  const { journeyId } = await seedCitizen(database, { banks: ['1234'] });
  const done = await told(journeyId, 'released', { by: 'WAVE' });
  expect(done).toMatchObject({ answer: { ok: true, state: 'INVITED' }, closes: false });
  expect(done.sleepMs).toBeGreaterThan(13 * 86_400_000);
  expect(done.details).toMatch(/^INVITED; next: RECEIVE_NOTICE by CHANNEL/);

  const outbox = await database.prisma.outboxMessage.findMany({ where: { journeyId } });
  const [notice] = await database.prisma.notice.findMany({ where: { journeyId } });
  const sent = outbox.find(({ kind }) => kind === 'sendNotice');
  expect(sent).toMatchObject({ port: 'NETBANK', providerKey: notice?.id, bankReg: '1234' });
  expect(outbox.map(({ kind }) => kind).sort()).toEqual(['sendNotice', 'tellBank']);
  const transitions = await database.prisma.transition.findMany({ where: { journeyId } });
  expect(transitions.map(({ event }) => event)).toContain('released');
});

test('a step is two round trips', async () => {
  const { journeyId } = await seedCitizen(database);
  const id = await stored(database, journeyId, 'released', { by: 'WAVE' });
  let trips = 0;
  const query = database.pool.query.bind(database.pool);
  const counting = new Proxy(database.pool, {
    get: (pool, name) =>
      name === 'query'
        ? (...parameters: Parameters<typeof query>) => {
            trips += 1;
            return query(...parameters);
          }
        : Reflect.get(pool, name),
  });
  await createAdvance({ pool: counting, vault: testVault })(journeyId, id);
  expect(trips).toBe(2);
});

test('twenty workers at once apply a message once and give the same answer', async () => {
  const { journeyId } = await seedCitizen(database, { banks: ['1234'] });
  const id = await stored(database, journeyId, 'released', { by: 'WAVE' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => advance(journeyId, id)));
  expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
  expect((await stateOf(journeyId)).version).toBe(1);
  expect(await database.prisma.notice.count({ where: { journeyId } })).toBe(1);
});

test('of twenty citizens who want the same user-ID at once, one gets it and the others a stored refusal (I4, R-17)', async () => {
  const journeys = await Promise.all(Array.from({ length: 20 }, () => windowOpen([])));
  const answers = await Promise.all(
    journeys.map(({ journeyId }) => told(journeyId, 'chooseUserId', { asTyped: 'Fælles Ønske' })),
  );
  const [winners, losers] = [true, false].map((ok) =>
    answers.filter((one) => one.answer?.ok === ok),
  );
  expect(winners).toHaveLength(1);
  expect(losers?.map(({ answer }) => answer?.code)).toEqual(Array(19).fill('TAKEN'));
  const owners = await database.prisma.userIdLedger.findMany({
    where: { canonical: canonicalForm('fælles ønske') },
  });
  expect(owners).toHaveLength(1);
});

test("the citizen's own number is refused as a user-ID, with the number at hand only here (R-16)", async () => {
  const { journeyId, citizenId } = await windowOpen([]);
  const sealed = await database.prisma.vaultEntry.findUniqueOrThrow({ where: { citizenId } });
  const { cipherText, keyId } = sealed;
  const cpr = testVault.openCpr({ cipherText: Buffer.from(cipherText), keyId }, citizenId);
  const { revealCpr } = await import('@overgang/domain');
  const done = await told(journeyId, 'chooseUserId', { asTyped: `x${revealCpr(cpr)}` });
  expect(done.answer).toMatchObject({ ok: false, code: 'USER_ID_BROKEN', broken: ['OWN_CPR'] });
});

test('nothing due: a wake-up writes nothing and says how long to sleep', async () => {
  const { journeyId } = await windowOpen();
  const before = await stateOf(journeyId);
  const done = await advance(journeyId, null);
  expect(done).toMatchObject({ answer: null, closes: false });
  expect(done.sleepMs).toBeGreaterThan(9 * 86_400_000);
  expect(await stateOf(journeyId)).toEqual(before);
});

test('a message that says nothing of its kind is answered and applied, and changes nothing', async () => {
  const { journeyId } = await seedCitizen(database);
  const id = await stored(database, journeyId, 'noticeReceived', { noticeId: 7 });
  expect((await advance(journeyId, id)).answer).toEqual({ ok: false, code: 'MALFORMED' });
  const message = await database.prisma.inboxMessage.findFirstOrThrow({ where: { id } });
  expect(message.appliedAt).not.toBeNull();
  expect((await stateOf(journeyId)).version).toBe(0);
});

test('MitID got by another way is taken over with its user-ID, also before anybody was told (R-01)', async () => {
  const { journeyId, citizenId } = await seedCitizen(database);
  const done = await told(journeyId, 'activated', {
    means: 'APP',
    happenedAt: Date.now(),
    userId: 'egen-vej',
    enrolmentId: null,
  });
  expect(done.answer).toMatchObject({ ok: true, state: 'ENROLLED' });
  const owner = { canonical: 'egen-vej', ownerId: citizenId, status: 'ACTIVE' };
  const row = await database.prisma.userIdLedger.findUnique({ where: { canonical: 'egen-vej' } });
  expect(row).toMatchObject(owner);
  expect(row?.confirmedAt).not.toBeNull();
  const active = await database.prisma.authenticator.findMany({ where: { citizenId } });
  expect(active).toMatchObject([{ means: 'APP', state: 'ACTIVE' }]);
});

test('an order for the end of NemID waits in the outbox for its day, and MitID activated under our order is confirmed', async () => {
  const { journeyId, citizenId } = await windowOpen();
  await told(journeyId, 'chooseUserId', { asTyped: 'Min Egen' });
  const enrolmentId = randomUUID();
  await told(journeyId, 'chooseAuthenticator', { means: 'APP', delivery: null, enrolmentId });
  const activated = { means: 'APP', happenedAt: Date.now(), userId: 'min egen', enrolmentId };
  expect((await told(journeyId, 'activated', activated)).answer).toMatchObject({
    state: 'ENROLLED',
  });
  expect(await database.prisma.authenticator.findMany({ where: { citizenId } })).toMatchObject([
    { id: enrolmentId, state: 'ACTIVE' },
  ]);
  const retirementId = randomUUID();
  const endsOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await told(journeyId, 'retireNemId', { retirementId, endsOn, force: null });
  const noticeId = await noticeKeyOf(database, journeyId, 'NEMID_ENDS');
  await told(journeyId, 'noticeReceived', { noticeId, happenedAt: Date.now() });
  const order = await database.prisma.outboxMessage.findFirstOrThrow({
    where: { journeyId, kind: 'orderRetirement' },
  });
  expect(order).toMatchObject({ port: 'NEMID', providerKey: retirementId, status: 'PENDING' });
  expect(order.notBefore.getTime()).toBeGreaterThan(Date.now() + 38 * 86_400_000);
});

test('an order that comes back because MitID has ended ends what we knew of it, and offers MitID anew (I1)', async () => {
  const { journeyId, citizenId } = await windowOpen();
  await told(journeyId, 'activated', { means: 'APP', happenedAt: Date.now() });
  const retirementId = randomUUID();
  const endsOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await told(journeyId, 'retireNemId', { retirementId, endsOn, force: null });
  await told(journeyId, 'retirementReturned', { retirementId, why: 'MITID_NOT_ACTIVE' });
  expect(await stateOf(journeyId)).toMatchObject({ state: 'INVITED' });
  expect(await database.prisma.authenticator.findMany({ where: { citizenId } })).toMatchObject([
    { state: 'ENDED' },
  ]);
});

test('an order that comes back because MitID has ended leaves a replacement that is on its way as it is (I1, R-25)', async () => {
  const { journeyId, citizenId } = await windowOpen();
  await told(journeyId, 'activated', { means: 'APP', happenedAt: Date.now() });
  const enrolmentId = randomUUID();
  const wish = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId };
  await told(journeyId, 'chooseAuthenticator', wish);
  const retirementId = randomUUID();
  const endsOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await told(journeyId, 'retireNemId', { retirementId, endsOn, force: null });
  await told(journeyId, 'retirementReturned', { retirementId, why: 'MITID_NOT_ACTIVE' });
  const known = await database.prisma.authenticator.findMany({ where: { citizenId } });
  expect(known.map(({ means, state }) => [means, state]).sort()).toEqual([
    ['APP', 'ENDED'],
    ['CODE_DISPLAY', 'ORDERED'],
  ]);
  await told(journeyId, 'deviceDispatched', { enrolmentId });
  const happenedAt = Date.now();
  await told(journeyId, 'activated', { means: 'CODE_DISPLAY', happenedAt, enrolmentId });
  expect(await stateOf(journeyId)).toMatchObject({ state: 'ENROLLED' });
});

test('what was lost is blocked also after its owner has died, and nothing more is ordered (R-38, R-44)', async () => {
  const { journeyId, citizenId } = await windowOpen();
  const authenticatorId = randomUUID();
  await told(journeyId, 'activated', { means: 'APP', happenedAt: Date.now(), authenticatorId });
  const lost = { authenticatorId, enrolmentId: randomUUID(), delivery: null };
  await told(journeyId, 'reportDeviceLost', lost);
  const deceasedOn = new Date();
  await database.prisma.citizen.update({ where: { id: citizenId }, data: { deceasedOn } });
  await told(journeyId, 'personChanged');
  const orders = await database.prisma.outboxMessage.findMany({
    where: { journeyId, port: 'MITID' },
  });
  expect(orders.map(({ kind, status }) => [kind, status]).sort()).toEqual([
    ['beginEnrolment', 'WITHDRAWN'],
    ['blockAuthenticator', 'PENDING'],
    ['withdrawEnrolment', 'PENDING'],
  ]);
});

test('NemID’s word of an end that was taken back does not end it in our books, and it is rolled back again (I1, R-32)', async () => {
  const { journeyId, citizenId } = await windowOpen();
  await told(journeyId, 'activated', { means: 'APP', happenedAt: Date.now() });
  const retirementId = randomUUID();
  const endsOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await told(journeyId, 'retireNemId', { retirementId, endsOn, force: null });
  const noticeId = await noticeKeyOf(database, journeyId, 'NEMID_ENDS');
  await told(journeyId, 'noticeReceived', { noticeId, happenedAt: Date.now() });
  await told(journeyId, 'rollBackRetirement', { why: 'A_MISTAKE' });
  await told(journeyId, 'nemIdRetired', { retirementId, happenedAt: Date.now() });
  expect(await database.prisma.nemId.findMany({ where: { citizenId } })).toMatchObject([
    { state: 'ACTIVE' },
  ]);
  const rollBacks = { journeyId, kind: 'rollBackRetirement' };
  expect(await database.prisma.outboxMessage.count({ where: rollBacks })).toBe(2);
});

test('a citizen whose own NemID user-ID cannot come along is told why with their turn, once (R-20)', async () => {
  const { journeyId, citizenId } = await seedCitizen(database, { banks: ['1234'] });
  const { id: nemIdId } = await database.prisma.nemId.findFirstOrThrow({ where: { citizenId } });
  const known = { nemIdId, issuedAt: new Date(), outcome: 'NOT_TRANSFERABLE' };
  await database.prisma.nemIdUserId.createMany({
    data: [
      { id: randomUUID(), kind: 'CPR_NUMBER', reason: 'OWN_CPR', ...known },
      { id: randomUUID(), kind: 'SELF_CHOSEN', reason: 'INVALID_CHARACTER', ...known },
    ],
  });
  await told(journeyId, 'released', { by: 'WAVE' });
  const notices = await database.prisma.notice.findMany({ where: { journeyId } });
  expect(notices.map(({ kind }) => kind).sort()).toEqual(['USER_ID_NOT_TRANSFERABLE', 'YOUR_TURN']);
  expect(notices.find(({ kind }) => kind === 'USER_ID_NOT_TRANSFERABLE')).toMatchObject({
    values: { why: 'INVALID_CHARACTER' },
  });
});

test('a device more, and the station of an order, stand in the books (R-25, R-29)', async () => {
  const { journeyId, citizenId } = await windowOpen();
  await told(journeyId, 'chooseUserId', { asTyped: 'karen b.' });
  const enrolmentId = randomUUID();
  await told(journeyId, 'chooseAuthenticator', {
    means: 'CODE_DISPLAY',
    delivery: 'POST',
    enrolmentId,
  });
  await told(journeyId, 'deviceArrived', { enrolmentId });
  await told(journeyId, 'activationLetterSent', { enrolmentId, validUntil: '2021-11-01' });
  const { memory } = await stateOf(journeyId);
  expect(memory).toMatchObject({
    order: { enrolmentId, arrivedAt: expect.any(Number), codeValidUntil: '2021-11-01' },
  });
  const happenedAt = Date.now();
  await told(journeyId, 'activated', { means: 'CODE_DISPLAY', happenedAt, enrolmentId });
  const authenticatorId = randomUUID();
  await told(journeyId, 'authenticatorAdded', { authenticatorId, means: 'APP', happenedAt });
  const active = await database.prisma.authenticator.findMany({ where: { citizenId } });
  expect(active.map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [enrolmentId, 'ACTIVE'],
      [authenticatorId, 'ACTIVE'],
    ].sort(),
  );
});
