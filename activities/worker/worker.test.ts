import { randomUUID } from 'node:crypto';
import { dayOf, instant } from '@overgang/domain';
import { createWave, moveWave, raiseDeadlineFloor, withTransaction } from '@overgang/prisma';
import { eventually, seedCitizen } from '@overgang/prisma/testing';
import {
  journeyWorkflowId,
  pagingSignals,
  taskQueues,
  waveWorkflowId,
  workflowNames,
} from '@overgang/workflows/messages';
import { setProgrammeTime } from '../testing/setProgrammeTime.js';
import { noticeKeyOf, stored } from '../testing/tellingJourneys.js';
import { openWorkerLab } from '../testing/workerLab.js';

jest.setTimeout(120_000);

let lab: Awaited<ReturnType<typeof openWorkerLab>>;
const start = new Date('2021-10-06T06:00:00Z');
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000);

beforeAll(async () => {
  lab = await openWorkerLab();
  await setProgrammeTime(lab.owner, start);
});
afterAll(async () => {
  await lab.close();
});

const journey = (id: string) => lab.database.prisma.journey.findUniqueOrThrow({ where: { id } });
const inState = (id: string, state: string) =>
  eventually(async () => expect((await journey(id)).state).toBe(state), 20_000);

async function windowOpen(): Promise<string> {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  await stored(lab.database, journeyId, 'released', { by: 'WAVE' });
  await inState(journeyId, 'INVITED');
  const noticeId = await noticeKeyOf(lab.database, journeyId, 'YOUR_TURN');
  const happenedAt = (await journey(journeyId)).updatedAt.getTime();
  await stored(lab.database, journeyId, 'noticeReceived', { noticeId, happenedAt });
  await inState(journeyId, 'WINDOW_OPEN');
  return journeyId;
}

test('what was stored and never handed over reaches its journey, signal and update alike (I9)', async () => {
  const journeyId = await windowOpen();
  const wish = await stored(lab.database, journeyId, 'chooseUserId', { asTyped: 'glemt besked' });
  await eventually(async () => {
    const message = await lab.database.prisma.inboxMessage.findFirstOrThrow({
      where: { id: wish },
    });
    expect(message.answer).toMatchObject({ ok: true });
  });
});

test('what a step writes for a bank is settled within moments, in order, and a bank without a webhook has its feed', async () => {
  const journeyId = await windowOpen();
  await eventually(async () => {
    const outbox = await lab.database.prisma.outboxMessage.findMany({ where: { journeyId } });
    expect(outbox.length).toBeGreaterThanOrEqual(3);
    for (const message of outbox) {
      expect(message).toMatchObject({ status: 'SENT', attempts: 1, outcome: { by: 'FEED' } });
    }
  });
});

test('each step is counted, whoever waits for it: the folded counters equal the journeys', async () => {
  const { prisma } = lab.database;
  await windowOpen();
  await eventually(async () => {
    expect(await prisma.progressPending.count()).toBe(0);
    const rows = await prisma.progressCount.groupBy({
      by: ['state'],
      where: { dimension: 'TOTAL' },
      _sum: { net: true },
    });
    const counted = rows
      .filter(({ _sum }) => _sum.net !== 0)
      .map(({ state, _sum }) => [state, _sum.net]);
    const journeys = await prisma.journey.groupBy({ by: ['state'], _count: true });
    expect(counted.sort()).toEqual(journeys.map(({ state, _count }) => [state, _count]).sort());
  });
});

test('a wave keeps its rate of a day, stands while paused, goes on when resumed, and ends (I7)', async () => {
  const { database, client, owner } = lab;
  const id = randomUUID();
  const now = instant(start.getTime());
  await setProgrammeTime(owner, start);
  for (let made = 0; made < 12; made += 1) await seedCitizen(database, { municipality: '0999' });
  const selection = { municipalities: ['0999'] };
  const wave = { id, name: `Bølge ${id}`, selection, ratePerDay: 5, by: 'test', now };
  await withTransaction(database.pool, (db) => createWave(db, wave));

  async function move(to: 'release' | 'pause' | 'resume'): Promise<void> {
    await withTransaction(database.pool, (db) => moveWave(db, { waveId: id, move: to, now }));
    await client.signalWithStart(workflowNames.waveRelease, {
      workflowId: waveWorkflowId(id),
      taskQueue: taskQueues.programme,
      args: [id],
      signal: to === 'pause' ? pagingSignals.pause : pagingSignals.resume,
    });
  }
  const released = async () =>
    (await database.prisma.wave.findUniqueOrThrow({ where: { id } })).released;
  const invited = () =>
    database.prisma.journey.count({ where: { waveId: id, state: { not: 'WAITING' } } });

  await move('release');
  await eventually(async () => expect(await invited()).toBe(5));
  expect(await released()).toBe(5);
  await move('pause');
  await setProgrammeTime(owner, daysLater(1.2));
  await new Promise((resolve) => setTimeout(resolve, 6_500));
  expect(await released()).toBe(5);
  await move('resume');
  await eventually(async () => expect(await invited()).toBe(10));
  await setProgrammeTime(owner, daysLater(2.2));
  await client.getHandle(waveWorkflowId(id)).result();
  expect(await database.prisma.wave.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'RELEASED',
    released: 12,
  });
});

test('a journey whose workflow Temporal has lost is woken from the database when its time has come', async () => {
  await setProgrammeTime(lab.owner, daysLater(3));
  const journeyId = await windowOpen();
  await lab.client.getHandle(journeyWorkflowId(journeyId)).terminate('lost');
  await setProgrammeTime(lab.owner, daysLater(14));
  await eventually(async () => {
    const where = { journeyId, kind: 'REMINDER' };
    expect(await lab.database.prisma.notice.count({ where })).toBe(1);
  }, 20_000);
});

test('a floor that rises is told to whose deadline it moves, though no timer of theirs is due (R-10)', async () => {
  await setProgrammeTime(lab.owner, daysLater(20));
  const journeyId = await windowOpen();
  const deadline = dayOf(instant(daysLater(80).getTime()));
  await withTransaction(lab.database.pool, (db) =>
    raiseDeadlineFloor(db, { deadline, by: 'test', now: instant(daysLater(20).getTime()) }),
  );
  await eventually(async () => {
    const [notice] = await lab.database.prisma.notice.findMany({
      where: { journeyId, kind: 'DEADLINE_MOVED' },
    });
    expect(notice?.values).toMatchObject({ deadline });
  }, 20_000);
});

test('housekeeping fired by two workers runs once a programme day', async () => {
  await eventually(async () => {
    const runs = [];
    const query = `WorkflowType = '${workflowNames.housekeeping}'`;
    for await (const run of lab.client.list({ query })) runs.push(run);
    const ids = runs.map(({ workflowId }) => workflowId);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
    // NemID and MitID, whose books two of them ask for, are not there: those are tried until they are.
    const asksForBook = /\/compare(Nem|Mit)Ids\//;
    const others = runs.filter(({ workflowId }) => !asksForBook.test(workflowId));
    expect(others.length).toBeGreaterThanOrEqual(2);
    expect(others.every(({ status }) => status.name === 'COMPLETED')).toBe(true);
  }, 25_000);
});
