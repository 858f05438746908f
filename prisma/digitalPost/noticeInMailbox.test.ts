import { randomUUID } from 'node:crypto';
import { type EventType, instant } from '@overgang/domain';
import { type Database, openDatabase } from '../connection/openDatabase.js';
import { storeMessages } from '../inbox/storeMessages.js';
import { withPrincipal } from '../principal/withPrincipal.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { noticeInMailbox } from './noticeInMailbox.js';

const digitalPost = { role: 'DIGITAL_POST', subject: 'DIGITAL_POST' } as const;
let server: TestDatabase;
let worker: Database;
let api: Database;
beforeAll(async () => {
  server = await testDatabase();
  [worker, api] = [openDatabase(server.workerUrl), openDatabase(server.apiUrl)];
});
afterAll(async () => {
  await Promise.all([worker.close(), api.close()]);
  await server.drop();
});

async function notice(channel: string) {
  const { journeyId } = await seedCitizen(worker, {});
  const id = randomUUID();
  const kept = { kind: 'YOUR_TURN', round: 0, values: {}, templateVersion: 1 };
  await worker.prisma.notice.create({
    data: { journeyId, id, noticeKey: id, channel, createdAt: new Date(), ...kept },
  });
  return { journeyId, id };
}

function store(journeyId: string, noticeId: string, kind: EventType, sender = 'DIGITAL_POST') {
  const at = instant(Date.UTC(2021, 9, 6));
  const said = { sender, key: randomUUID(), kind, journeyId, payload: { noticeId } };
  const by = { actor: sender, role: 'system', receivedAt: at, deliverAfter: at };
  return withPrincipal(api.pool, digitalPost, (db) => storeMessages(db, [{ ...said, ...by }]));
}

test('Digital Post finds what was sent to it under a UUID, and nothing that went elsewhere', async () => {
  const [own, letter] = [await notice('DIGITAL_POST'), await notice('LETTER')];
  const find = (id: string) =>
    withPrincipal(api.pool, digitalPost, (db) => noticeInMailbox(db, id));
  expect(await find(own.id)).toEqual({ journeyId: own.journeyId, noticeKey: own.id });
  expect(await find(letter.id)).toBeNull();
  expect(await find(randomUUID())).toBeNull();
});

test('others find nothing by way of it', async () => {
  const { id } = await notice('DIGITAL_POST');
  for (const role of ['BANK', 'SUPPORT', 'CITIZEN'] as const) {
    const principal = { role, subject: 'x' };
    expect(await withPrincipal(api.pool, principal, (db) => noticeInMailbox(db, id))).toBeNull();
  }
});

test('it tells the journey of its own notice what became of it, and nothing else', async () => {
  const [own, other] = [await notice('DIGITAL_POST'), await notice('DIGITAL_POST')];
  const letter = await notice('LETTER');
  expect(await store(own.journeyId, own.id, 'noticeReceived')).toMatchObject([{ outcome: 'NEW' }]);
  const refused = 'row-level security';
  await expect(store(own.journeyId, own.id, 'retireNemId')).rejects.toThrow(refused);
  await expect(store(own.journeyId, other.id, 'noticeReceived')).rejects.toThrow(refused);
  await expect(store(letter.journeyId, letter.id, 'noticeReceived')).rejects.toThrow(refused);
  await expect(store(own.journeyId, own.id, 'noticeReceived', 'NEMID')).rejects.toThrow(refused);
});

test('it reads no person, no journey, no notice', async () => {
  await notice('DIGITAL_POST');
  for (const table of ['citizen', 'journey', 'notice', 'bank_customer', 'transition']) {
    const { rowCount } = await withPrincipal(api.pool, digitalPost, (db) =>
      db.query(`SELECT FROM ${table}`),
    );
    expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
  }
});
