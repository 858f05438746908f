import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { day as dayOf, instant } from '@overgang/domain';
import { withTransaction } from '@overgang/prisma';
import { eventually, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { createAdvance } from '../../activities/advance/createAdvance.js';
import { readPage } from '../../activities/collect/createCollect.js';
import { turnPartOff } from '../../activities/collect/setNemIds.js';
import type { HandedMessage } from '../../activities/hand/handMessages.js';
import { activateByHand } from '../../sandbox/testing/activateByHand.js';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

jest.setTimeout(90_000);

const day = 86_400_000;
let lab: PortLab;
let handed: HandedMessage[];
let logged: string;
beforeEach(async () => {
  lab = await openPortLab();
  handed = [];
  logged = '';
});
afterEach(() => lab.end());

const log = () =>
  pino(
    new Writable({
      write: (line, _encoding, done) => {
        logged += String(line);
        done();
      },
    }),
  );

/** A collector that has just been started. */
const collector = (feed: string, hand?: () => Promise<number>) =>
  readPage(
    {
      pool: lab.database.pool,
      vault: testVault,
      now: async () => instant(lab.world.systems.context.clock.now()),
      urls: lab.urls,
      lines: lab.lines,
      hand: hand ?? (async (messages) => handed.push(...messages)),
      log: log(),
      lookEveryMs: 1,
    },
    feed,
  );

async function sendNotices(port: 'DIGITAL_POST' | 'LETTER', ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { journeyId } = await lab.citizen();
    await lab.notice(journeyId, id, port);
    const payload = noticePayload(id);
    const message = leased({ port, journeyId, kind: 'sendNotice', payload }, { providerKey: id });
    expect((await lab.ports[port].send(message)).status).toBe('SENT');
  }
}

const stored = () => lab.database.prisma.inboxMessage.findMany({ orderBy: { receivedAt: 'asc' } });

test('receipts that come twice and out of order are told once each, and a collector that dies loses none', async () => {
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  lab.world.systems.context.faults.set('digitalPost', { answerTwice: true, reorder: true });
  await sendNotices('DIGITAL_POST', ids);
  await lab.world.pass(day / 2);
  const dies = (): Promise<number> => Promise.reject(new Error('killed'));
  await expect(collector('DIGITAL_POST', dies)()).rejects.toThrow('killed');
  const later = [randomUUID(), randomUUID()];
  await sendNotices('DIGITAL_POST', later);
  await lab.world.pass(day / 2);
  await collector('DIGITAL_POST')();
  const messages = await stored();
  expect(messages.map(({ kind }) => kind)).toEqual(Array(5).fill('noticeReceived'));
  expect(messages.map(({ key }) => key).sort()).toEqual(
    [...ids, ...later].map((id) => `${id}/COMPLETED`).sort(),
  );
  expect(handed).toHaveLength(2);
});

test('what fails between page and cursor stores neither: the page is read again', async () => {
  await sendNotices('DIGITAL_POST', [randomUUID()]);
  await lab.world.pass(day / 2);
  await lab.database.prisma.feedCursor.create({
    data: { feed: 'DIGITAL_POST', cursor: '', updatedAt: new Date() },
  });
  const blocker = await lab.database.pool.connect();
  await blocker.query('BEGIN; SELECT FROM feed_cursor FOR UPDATE');
  const reading = collector('DIGITAL_POST')().catch(() => 'failed');
  await eventually(async () => {
    // Not by the blocker: a transaction sees the activity of its first look.
    const { rowCount } = await lab.database.pool.query(
      `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'`,
    );
    expect(rowCount).toBe(1);
  });
  await blocker.query('ROLLBACK');
  blocker.release();
  expect(await reading).toBe('failed');
  expect(await stored()).toHaveLength(0);
  await collector('DIGITAL_POST')();
  expect(await stored()).toHaveLength(1);
});

test('Digital Post is not heard of what went by letter', async () => {
  const id = randomUUID();
  const { journeyId } = await lab.citizen();
  await lab.notice(journeyId, id, 'LETTER');
  const payload = noticePayload(id);
  const of = { port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload } as const;
  await lab.ports.DIGITAL_POST.send(leased(of, { providerKey: id }));
  await lab.world.pass(day / 2);
  await collector('DIGITAL_POST')();
  expect(await stored()).toEqual([]);
  expect(logged).toContain('"unknown":1');
});

test('a letter is received when the post has had its days, and not handed to the journey before (R-05)', async () => {
  await sendNotices('LETTER', ['7f4f9c51-3c2e-4a2f-9a38-0f3f7d5c1a01']);
  await lab.world.pass(3 * day);
  await collector('PRINT_HOUSE')();
  const [message] = await stored();
  const at = message?.deliverAfter.getTime() ?? 0;
  expect(message).toMatchObject({ kind: 'noticeReceived', payload: { happenedAt: at } });
  expect(at).toBeGreaterThan(lab.world.systems.context.clock.now());
  expect(handed).toHaveLength(0);
});

test('MitID that came another way reaches the journey of its owner; strangers do not hold the feed up, nor stand in the log', async () => {
  const { journeyId, digits } = await lab.citizen();
  const stranger = '0202501234';
  lab.world.systems.mitId.enrolAnotherWay(stranger, 'en fremmed', 'APP');
  lab.world.systems.mitId.enrolAnotherWay(digits, 'et godt navn', 'APP');
  await collector('MITID')();
  expect(await stored()).toMatchObject([
    {
      journeyId,
      kind: 'activated',
      payload: { means: 'APP', userId: 'et godt navn', enrolmentId: null },
    },
  ]);
  expect(logged).toContain('"unknown":1');
  expect(logged).not.toContain(stranger);
});

test('what happened to NemID and at the counter reaches the journey', async () => {
  const { journeyId, digits } = await lab.citizen();
  const retirementId = randomUUID();
  const { nemId, citizenService } = lab.world.systems;
  nemId.retire(retirementId, digits, false);
  citizenService.book('booking-1', { cpr: digits, municipality: '0101', purpose: 'ID_UPDATE' });
  await lab.world.pass(14 * day);
  await collector('NEMID')();
  await collector('CITIZEN_SERVICE')();
  const messages = await stored();
  expect(messages.every((message) => message.journeyId === journeyId)).toBe(true);
  expect(messages.map(({ sender, kind }) => `${sender} ${kind}`).sort()).toEqual([
    'CITIZEN_SERVICE appointmentEnded',
    'CITIZEN_SERVICE idUpdated',
    'NEMID idUpdated',
    'NEMID nemIdPartOff',
    'NEMID nemIdRetired',
  ]);
});

test('each part of NemID that is off is so for us at once, before NemID has ended; a roll-back puts all on again, and what is told late changes nothing (R-32)', async () => {
  const { digits: cpr, citizenId, journeyId } = await lab.citizen();
  const { nemId, context } = lab.world.systems;
  const retirementId = randomUUID();
  const known = () => lab.database.prisma.nemId.findFirstOrThrow({ where: { citizenId } });
  nemId.note(cpr, { type: 'TOKEN_ISSUED' });
  nemId.retire(retirementId, cpr, false);
  await lab.world.pass(day / 3);
  await collector('NEMID')();
  expect(await known()).toMatchObject({ state: 'ACTIVE', partsOff: ['KEY_TOKEN'] });
  expect(handed).toMatchObject([{ journeyId, kind: 'nemIdPartOff' }]);
  expect(await stored()).toMatchObject([{ payload: { retirementId, part: 'KEY_TOKEN' } }]);
  context.faults.set('nemId', { reorder: true });
  await lab.world.pass(day / 3);
  nemId.rollBack(retirementId);
  await collector('NEMID')();
  expect(await known()).toMatchObject({ state: 'ACTIVE', partsOff: [] });
});

test('of two NemIDs each is off by itself (R-20, R-32)', async () => {
  const { citizenId } = await lab.citizen();
  const other = { citizenId, state: 'ACTIVE', issuedOn: new Date('2016-05-12') };
  const { id } = await lab.database.prisma.nemId.create({ data: { id: randomUUID(), ...other } });
  const at = instant(lab.world.systems.context.clock.now());
  const off = { part: 'KEY_CARD', issuedOn: dayOf('2016-05-12'), at } as const;
  for (const _time of [1, 2])
    await withTransaction(lab.database.pool, (db) => turnPartOff(db, citizenId, off));
  const known = await lab.database.prisma.nemId.findMany({ where: { citizenId } });
  expect(known.map((of) => [of.id === id, of.partsOff])).toEqual(
    expect.arrayContaining([
      [true, ['KEY_CARD']],
      [false, []],
    ]),
  );
});

test('a NemID that is blocked and free again is so for us, and its journey is asked anew (R-10, R-38)', async () => {
  const { digits: cpr, citizenId } = await lab.citizen();
  const { nemId } = lab.world.systems;
  const state = async () =>
    (await lab.database.prisma.nemId.findFirstOrThrow({ where: { citizenId } })).state;
  nemId.report(cpr, { type: 'BLOCKED' });
  await collector('NEMID')();
  expect(await state()).toBe('BLOCKED');
  nemId.report(cpr, { type: 'UNBLOCKED' });
  await collector('NEMID')();
  expect(await state()).toBe('ACTIVE');
  expect(handed.map(({ kind }) => kind)).toEqual(['nemIdHindered', 'nemIdUnblocked']);
});

test('a NemID that was deleted on request has ended for us, whatever is rolled back afterwards (R-32, R-38)', async () => {
  const { digits: cpr, citizenId } = await lab.citizen();
  const { nemId, nemIdDoors } = lab.world.systems;
  const retirementId = randomUUID();
  nemIdDoors.support.remove(cpr, 'SUPPORT');
  nemId.retire(retirementId, cpr, false);
  nemId.rollBack(retirementId);
  await collector('NEMID')();
  expect(handed.map(({ kind }) => kind)).toEqual(['nemIdDeleted', 'personChanged']);
  const nemIds = await lab.database.prisma.nemId.findMany({ where: { citizenId } });
  expect(nemIds).toMatchObject([{ state: 'RETIRED', deletedAt: expect.any(Date) }]);
});

test('of two things that NemID tells in the wrong order the later one stands (R-10)', async () => {
  const { digits: cpr, citizenId } = await lab.citizen();
  const { nemId, context } = lab.world.systems;
  context.faults.set('nemId', { reorder: true });
  nemId.report(cpr, { type: 'BLOCKED' });
  await lab.world.pass(day / 24);
  nemId.report(cpr, { type: 'UNBLOCKED' });
  await collector('NEMID')();
  expect(await lab.database.prisma.nemId.findFirstOrThrow({ where: { citizenId } })).toMatchObject({
    state: 'ACTIVE',
  });
});

test('a roll-back makes each NemID again what its end found it to be (R-10, R-32)', async () => {
  const { digits: cpr, citizenId } = await lab.citizen();
  const { nemId } = lab.world.systems;
  const retirementId = randomUUID();
  nemId.retire(retirementId, cpr, false);
  await lab.database.prisma.nemId.updateMany({
    where: { citizenId },
    data: { state: 'RETIRED', stateBefore: 'BLOCKED' },
  });
  nemId.rollBack(retirementId);
  await collector('NEMID')();
  expect(await lab.database.prisma.nemId.findFirstOrThrow({ where: { citizenId } })).toMatchObject({
    state: 'BLOCKED',
    retiredAt: null,
  });
});

test('each station of a device, a device more and a changed user-ID reach the journey, however often they come (R-23, R-25, R-29)', async () => {
  const { digits: cpr, citizenId } = await lab.citizen();
  const { mitId, context } = lab.world.systems;
  context.faults.set('mitId', { answerTwice: true });
  const order = { cpr, userId: 'karen blixen', means: 'CODE_DISPLAY', delivery: 'POST' } as const;
  const [device, app] = [randomUUID(), randomUUID()];
  mitId.enrol(device, order);
  await lab.world.pass(27 * day);
  activateByHand(mitId, cpr, device);
  mitId.enrol(app, { ...order, means: 'APP', delivery: null });
  await lab.world.pass(day);
  activateByHand(mitId, cpr, app);
  mitId.changeUserId(cpr, 'isak dinesen');
  await collector('MITID')();
  const messages = await stored();
  expect(messages.map(({ kind }) => kind).sort()).toEqual([
    'activated',
    'activationLetterSent',
    'authenticatorAdded',
    'deviceArrived',
    'deviceDispatched',
    'userIdChanged',
  ]);
  expect(messages.find(({ kind }) => kind === 'authenticatorAdded')).toMatchObject({
    payload: { authenticatorId: app, means: 'APP' },
  });
  const advance = createAdvance({ pool: lab.database.pool, vault: testVault });
  const inOrder = messages.toSorted((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
  for (const { journeyId, id } of inOrder) await advance(journeyId, id);
  expect(
    await lab.database.prisma.userIdLedger.findMany({
      where: { ownerId: citizenId },
      orderBy: { canonical: 'asc' },
    }),
  ).toMatchObject([
    { canonical: 'isak dinesen', status: 'ACTIVE' },
    { canonical: 'karen blixen', status: 'RESERVED' },
  ]);
});
