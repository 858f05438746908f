import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { writeStep } from '../journey/writeStep.js';
import { aStep, dayOfTest } from '../testing/aStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { markHanded } from './markHanded.js';
import { messageId } from './messageId.js';
import { openMessages } from './openMessages.js';
import { sleepers } from './sleepers.js';
import { type NewMessage, storeMessages } from './storeMessages.js';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

function shown(key: string, journeyId: string, payload: object = { noticeId: 'n' }): NewMessage {
  const at = dayOfTest(0);
  return {
    sender: 'bank/1234',
    key,
    kind: 'noticeReceived',
    journeyId,
    payload,
    actor: 'b',
    role: 'BANK',
    receivedAt: at,
    deliverAfter: at,
  };
}

test('the same key and payload is known, another payload under the key is told apart (I9)', async () => {
  const journeyId = randomUUID();
  const [first] = await storeMessages(database.pool, [shown('a', journeyId, { x: 1, y: 2 })]);
  expect(first).toEqual({
    id: messageId('bank/1234', 'a'),
    outcome: 'NEW',
    appliedAt: null,
    answer: null,
  });
  const again = [
    shown('a', journeyId, { y: 2, x: 1 }),
    shown('a', journeyId, { x: 2 }),
    shown('a', randomUUID(), { x: 1, y: 2 }),
  ];
  const outcomes = (await storeMessages(database.pool, again)).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['KNOWN', 'OTHER_PAYLOAD', 'OTHER_PAYLOAD']);
});

test('twenty callers with the same key store one message, one of them anew', async () => {
  const message = shown('once', randomUUID());
  const all = await Promise.all(
    Array.from({ length: 20 }, () => storeMessages(database.pool, [message, message])),
  );
  const outcomes = all.flat().map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'NEW')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'KNOWN')).toHaveLength(39);
  expect(await database.prisma.inboxMessage.count()).toBe(1);
});

test('whoever asks again after the step gets its stored answer', async () => {
  const { journeyId } = await seedCitizen(database);
  const dimensions = { banks: [], wave: null, municipality: '0101', ageBand: '30-44', means: null };
  const place = { state: 'WAITING', isOverdue: false, dimensions } as const;
  const [stored] = await storeMessages(database.pool, [shown('asked', journeyId)]);
  await writeStep(database.pool, {
    ...aStep({ journeyId, version: 0, messageId: stored?.id ?? '', before: place, after: place }),
    answer: { ok: true },
  });
  const [again] = await storeMessages(database.pool, [shown('asked', journeyId)]);
  expect(again).toMatchObject({ outcome: 'KNOWN', appliedAt: dayOfTest(0), answer: { ok: true } });
});

test('the sweeper finds what is due and was not handed over lately, and nothing else', async () => {
  const journeyId = randomUUID();
  const late = { ...shown('late', journeyId), deliverAfter: dayOfTest(5) };
  const stored = await storeMessages(database.pool, [
    shown('due', journeyId),
    shown('handed', journeyId),
    late,
  ]);
  const [due, handed] = stored;
  await markHanded(database.pool, [handed?.id ?? '']);
  const find = (now: number, handedBeforeMs: number) =>
    openMessages(database.pool, { now: instant(now), handedBeforeMs, limit: 10 });
  expect(await find(dayOfTest(1), Date.now() - 60_000)).toEqual([
    { id: due?.id, journeyId, kind: 'noticeReceived' },
  ]);
  expect(await find(dayOfTest(1), Date.now() + 60_000)).toHaveLength(2);
  expect(await find(dayOfTest(6), Date.now() + 60_000)).toHaveLength(3);
});

test('a journey that slept past its wake-up is found, page by page', async () => {
  const seeded = [
    await seedCitizen(database),
    await seedCitizen(database),
    await seedCitizen(database),
  ];
  const [asleep, ended] = [seeded[0]?.journeyId, seeded[1]?.journeyId];
  const wakeAt = new Date(dayOfTest(3));
  await database.prisma.journey.updateMany({ data: { wakeAt } });
  await database.prisma.journey.update({ where: { id: ended ?? '' }, data: { endedAt: wakeAt } });
  expect(await sleepers(database.pool, { before: instant(dayOfTest(3) - 1), limit: 10 })).toEqual(
    [],
  );
  const [first] = await sleepers(database.pool, { before: dayOfTest(4), limit: 1 });
  const rest = await sleepers(database.pool, {
    before: dayOfTest(4),
    limit: 10,
    ...(first && { after: first }),
  });
  const found = [first?.id, ...rest.map(({ id }) => id)].sort();
  expect(found).toEqual([asleep, seeded[2]?.journeyId].sort());
});
