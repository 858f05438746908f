import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from './books.mjs';
import { noticeFigures } from './noticeFigures.mjs';
import { rowsOf } from './testing/rowsOf.js';

let own: TestDatabase;
let database: Database;

beforeEach(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
afterEach(async () => {
  await database.close();
  await own.drop();
});

const at = '2021-10-10T08:00:00Z';

interface Told {
  readonly channel: string;
  readonly outcome?: string;
  readonly day?: number;
}

/** One notice to one citizen, by one channel after another. */
async function tell(...tries: Told[]): Promise<string[]> {
  const { journeyId } = await seedCitizen(database);
  const ids = tries.map(() => crypto.randomUUID());
  for (const [index, { channel, outcome = null, day = 10 + index }] of tries.entries()) {
    const when = new Date(`2021-10-${day}T08:00:00Z`);
    const noticeKey = `YOUR_TURN/0/1/${channel}/0`;
    const told = { kind: 'YOUR_TURN', channel, outcome, round: 0, values: {}, templateVersion: 1 };
    const data = { id: ids[index] ?? '', journeyId, noticeKey, ...told, createdAt: when };
    await database.prisma.notice.create({ data: { ...data, sentAt: when } });
  }
  return ids;
}

const memo = (messageUUID: string, person: string) => ({
  ...{ type: 'MEMO' as const, at, messageUUID, person },
  ...{ transmissionId: messageUUID, senderID: '10000000' },
  ...{ label: '', notification: '', receiptDueAt: 0 },
});
const atLogon = (noticeId: string, handle: string) => ({
  ...{ type: 'EVENT' as const, at, reg: '1111', webhookId: noticeId },
  ...{ event: 'notice.available', data: { noticeId, handle } },
});

/** The printed table, its spaces as one. */
async function printed(books: Books) {
  const evidence = { rows: rowsOf(database), books, now: new Date(at) };
  const { held, lines } = await noticeFigures(evidence);
  return { held, text: lines.map((line) => line.trim().replace(/\s+/g, ' ')) };
}

test('notices are counted by kind, channel and outcome, with fall-backs, and both books are equal', async () => {
  const [first = '', second = ''] = await tell(
    { channel: 'NETBANK', outcome: 'WITHDRAWN' },
    { channel: 'DIGITAL_POST', outcome: 'RECEIVED' },
  );
  const [third = ''] = await tell({ channel: 'DIGITAL_POST' });
  const digitalPost = [memo(second, 'person'), memo(third, 'another')];
  const { held, text } = await printed({ netbank: [atLogon(first, 'handle')], digitalPost });
  expect(text).toEqual(
    expect.arrayContaining([
      'YOUR_TURN by DIGITAL_POST 2 received 1 · sent 1',
      'YOUR_TURN by NETBANK 1 withdrawn 1',
      'NETBANK to DIGITAL_POST 1',
      'NETBANK 1 1 0 0 0',
      'DIGITAL_POST 2 2 0 0 0',
      'Both books are equal.',
    ]),
  );
  expect(held).toBe(true);
});

test('what stands in one book only, or twice in theirs, breaks the report', async () => {
  const [mine = ''] = await tell({ channel: 'DIGITAL_POST' });
  await tell({ channel: 'LETTER' });
  const digitalPost = [memo(mine, 'person'), memo(mine, 'person'), memo('unknown', 'another')];
  const { held, text } = await printed({ digitalPost });
  expect(text).toEqual(
    expect.arrayContaining([
      'DIGITAL_POST 1 3 0 1 2',
      'LETTER 1 0 1 0 0',
      'The books are NOT equal.',
    ]),
  );
  expect(held).toBe(false);
});
