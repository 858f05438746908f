import { randomUUID } from 'node:crypto';
import { emptyMemory } from '@overgang/domain';
import { activateByHand } from '../../sandbox/testing/activateByHand.js';
import { day, type MitIdLab, openMitIdLab } from './mitIdLab.js';

let lab: MitIdLab;
beforeEach(async () => {
  lab = await openMitIdLab();
}, 60_000);
afterEach(() => lab.end(), 30_000);

async function comparison() {
  const last = (await lab.comparisons()).at(-1);
  if (!last) throw new Error('nothing was compared');
  return last;
}

const found = async () =>
  (await comparison()).findings.map(({ kind, outcome }) => `${kind} ${outcome}`).toSorted();

const transitions = () => lab.database.prisma.transition.count();
const messages = () => lab.database.prisma.inboxMessage.count();

/** Chosen here, and ordered of MitID. */
async function ordered(userId: string) {
  const citizen = await lab.citizen();
  const { journeyId } = citizen;
  await lab.tell(journeyId, 'released', { by: 'CITIZEN' });
  await lab.tell(journeyId, 'chooseUserId', { asTyped: userId });
  const enrolmentId = randomUUID();
  await lab.tell(journeyId, 'chooseAuthenticator', { means: 'APP', delivery: null, enrolmentId });
  return { ...citizen, enrolmentId };
}

test('books that are equal are on record as equal, and nothing changes', async () => {
  const changed = await lab.enrolled('anna b.');
  lab.mitId().changeUserId(changed.digits, 'anna berg');
  await lab.hear();
  const { journeyId } = await ordered('bent b.');
  await lab.send(journeyId);
  await lab.citizen();
  await lab.pass(2 * day);
  const before = [await transitions(), await messages()];
  await lab.compare();
  const equal = { state: 'DONE', underWay: 0, mended: 0, reported: 0, findings: [] };
  expect(await comparison()).toMatchObject({ ...equal, ours: 2, theirs: 2, matched: 2 });
  expect([await transitions(), await messages()]).toEqual(before);
  expect(await lab.database.prisma.mitIdSeen.count()).toBe(0);
}, 60_000);

test('an activation whose event was lost is taken over once, with its user-ID, and the feed may still tell it (R-01, R-17)', async () => {
  const { journeyId, citizenId, digits, enrolmentId } = await ordered('anna b.');
  await lab.send(journeyId);
  await lab.pass(120_000);
  expect(activateByHand(lab.mitId(), digits, enrolmentId)).toEqual({ outcome: 'ACTIVE' });
  await lab.compare();
  expect(await comparison()).toMatchObject({ underWay: 1, mended: 0 });
  expect(await lab.journeyOf(journeyId)).toMatchObject({ state: 'ACTIVATING' });
  await lab.pass(2 * day);
  await lab.compare();
  expect(await found()).toEqual(['ACTIVATION_NOT_TOLD TAKEN_OVER']);
  expect(await lab.journeyOf(journeyId)).toMatchObject({
    state: 'ENROLLED',
    memory: { enrolment: { userId: 'anna b.' } },
  });
  const active = [{ id: enrolmentId, state: 'ACTIVE' }];
  expect(await lab.authenticatorsOf(citizenId)).toMatchObject(active);
  const known = await messages();
  await lab.compare();
  expect(await comparison()).toMatchObject({ matched: 1, mended: 0, reported: 0 });
  expect(await messages()).toBe(known);
  await lab.hear();
  expect(await lab.authenticatorsOf(citizenId)).toMatchObject(active);
  expect(lab.logged()).not.toContain(digits);
}, 60_000);

test('an order that MitID never got goes out again under its key; given up meanwhile, it does not (I9)', async () => {
  const wanted = await ordered('anna b.');
  await lab.send(wanted.journeyId, true);
  const givenUp = await ordered('bent b.');
  await lab.send(givenUp.journeyId, true);
  await lab.tell(givenUp.journeyId, 'decline', {});
  await lab.pass(2 * day);
  await lab.compare();
  expect(await found()).toEqual(['NOT_KNOWN_THERE SENT_AGAIN']);
  const [order] = await lab.ordersOf(wanted.journeyId);
  expect(order).toMatchObject({ status: 'PENDING', providerKey: wanted.enrolmentId });
  await lab.send(wanted.journeyId);
  expect(lab.mitId().enrolment(wanted.enrolmentId)).toMatchObject({
    status: 'AWAITING_ACTIVATION',
  });
  await lab.compare();
  expect(await comparison()).toMatchObject({ mended: 0, reported: 0 });
}, 60_000);

test('another user-ID there is taken over: MitID is master, and the former one rests (R-17, R-22)', async () => {
  const { journeyId, citizenId, digits } = await lab.enrolled('anna b.');
  lab.mitId().changeUserId(digits, 'anna berg');
  await lab.loseEvents();
  await lab.pass(2 * day);
  await lab.compare();
  expect(await found()).toEqual(['USER_ID_NOT_TOLD TAKEN_OVER']);
  expect((await lab.journeyOf(journeyId)).memory).toMatchObject({
    enrolment: { userId: 'anna berg' },
  });
  const ledger = await lab.database.prisma.userIdLedger.findMany({
    where: { ownerId: citizenId },
    orderBy: { canonical: 'asc' },
  });
  expect(ledger).toMatchObject([
    { canonical: 'anna b.', status: 'RESERVED' },
    { canonical: 'anna berg', status: 'ACTIVE', confirmedAt: expect.any(Date) },
  ]);
  expect(JSON.stringify(await comparison()) + lab.logged()).not.toContain('anna');
}, 60_000);

test('what is in use there by somebody else than our ledger says is reported each night, and stays its owner’s (I4, R-21)', async () => {
  const owner = await lab.citizen();
  await lab.tell(owner.journeyId, 'released', { by: 'CITIZEN' });
  await lab.tell(owner.journeyId, 'chooseUserId', { asTyped: 'optaget navn' });
  await lab.enrolled('optaget navn');
  await lab.pass(2 * day);
  for (const _night of [1, 2]) {
    await lab.compare();
    expect(await found()).toEqual(['USER_ID_OF_ANOTHER REPORTED']);
  }
  const where = { canonical: 'optaget navn' };
  expect(await lab.database.prisma.userIdLedger.findUniqueOrThrow({ where })).toMatchObject({
    ownerId: owner.citizenId,
  });
}, 60_000);

test('an authenticator that ended there ends here, and NemID’s end is off with the last one (I1, R-26)', async () => {
  const { journeyId, citizenId, digits } = await lab.enrolled('anna b.');
  await lab.tell(journeyId, 'retireNemId', {
    ...{ retirementId: randomUUID(), endsOn: '2022-03-01', force: null },
  });
  lab.mitId().closeAll(digits);
  await lab.loseEvents();
  await lab.pass(2 * day);
  await lab.compare();
  expect(await found()).toEqual(['END_NOT_TOLD TAKEN_OVER']);
  expect(await lab.authenticatorsOf(citizenId)).toMatchObject([{ state: 'ENDED' }]);
  expect(await lab.journeyOf(journeyId)).toMatchObject({
    state: 'INVITED',
    memory: { retirement: null },
  });
}, 60_000);

test('of whoever had MitID before the programme only the ledger learns the user-ID, and nobody is told (R-01, R-17)', async () => {
  const { journeyId, citizenId, digits } = await lab.citizen();
  const { prisma } = lab.database;
  const app = { id: randomUUID(), citizenId, means: 'APP', state: 'ACTIVE', orderedAt: new Date() };
  await prisma.authenticator.create({ data: app });
  const { memory } = await lab.journeyOf(journeyId);
  const enrolment = { ...emptyMemory.enrolment, means: 'APP', activatedAt: Date.now() };
  const enrolled = { ...Object(memory), state: 'ENROLLED', enrolment };
  const data = { state: 'ENROLLED', memory: enrolled };
  await prisma.journey.update({ where: { id: journeyId }, data });
  lab.mitId().know(digits, 'fra før');
  await lab.pass(2 * day);
  await lab.compare();
  expect(await found()).toEqual(['USER_ID_NOT_TOLD TAKEN_OVER']);
  const row = await prisma.userIdLedger.findUniqueOrThrow({ where: { canonical: 'fra før' } });
  expect(row).toMatchObject({
    ownerId: citizenId,
    status: 'ACTIVE',
    confirmedAt: expect.any(Date),
  });
  await lab.compare();
  expect(await comparison()).toMatchObject({ matched: 1, mended: 0, reported: 0 });
  expect(await lab.authenticatorsOf(citizenId)).toHaveLength(1);
  expect(await prisma.notice.count()).toBe(0);
}, 60_000);

test('whom one side alone knows is reported: MitID of nobody here, and one of ours that MitID never had', async () => {
  const { citizenId, journeyId } = await lab.citizen();
  const authenticatorId = randomUUID();
  const payload = { means: 'APP', enrolmentId: null, authenticatorId, happenedAt: Date.now() };
  await lab.tell(journeyId, 'activated', payload);
  lab.mitId().enrolAnotherWay('0202701234', 'en fremmed', 'APP');
  await lab.pass(2 * day);
  await lab.compare();
  expect(await found()).toEqual([
    'AUTHENTICATOR_NOT_KNOWN_THERE REPORTED',
    'NOT_KNOWN_HERE REPORTED',
  ]);
  expect(await lab.authenticatorsOf(citizenId)).toMatchObject([{ state: 'ACTIVE' }]);
  expect(lab.logged()).not.toContain('0202701234');
}, 60_000);

test('how far a device in the post has come is made up for, each station once, and told once (R-25, I9)', async () => {
  const { journeyId, digits } = await lab.citizen();
  await lab.tell(journeyId, 'released', { by: 'CITIZEN' });
  await lab.tell(journeyId, 'chooseUserId', { asTyped: 'anna b.' });
  const enrolmentId = randomUUID();
  const chosen = { means: 'CODE_DISPLAY', delivery: 'POST', enrolmentId };
  await lab.tell(journeyId, 'chooseAuthenticator', chosen);
  await lab.send(journeyId);
  await lab.pass(9 * day);
  await lab.loseEvents();
  await lab.compare();
  const each = ['STATION_NOT_TOLD TAKEN_OVER'];
  expect(await found()).toEqual([...each, ...each, ...each]);
  const { memory } = await lab.journeyOf(journeyId);
  const at = expect.any(Number);
  expect(memory).toMatchObject({
    order: {
      dispatchedAt: at,
      arrivedAt: at,
      letterSentAt: at,
      codeValidUntil: expect.any(String),
    },
  });
  const kinds = await lab.database.prisma.notice.findMany({ where: { journeyId } });
  expect(kinds.map(({ kind }) => kind)).toContain('ACTIVATION_LETTER');
  expect(kinds.map(({ kind }) => kind)).not.toContain('DEVICE_ON_ITS_WAY');
  await lab.compare();
  expect(await comparison()).toMatchObject({ mended: 0, reported: 0 });
  expect(lab.logged()).not.toContain(digits);
}, 60_000);
