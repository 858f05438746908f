import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { exitCodeOf } from './exitCodeOf.mjs';
import { report } from './index.mjs';

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await testDatabase();
  database = openDatabase(own.adminUrl);
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const now = new Date('2021-12-03T08:00:00Z');

/** The report where the outside systems' books hold this and nothing else. */
async function reportOn(books: Readonly<Record<string, object>>) {
  const server = createServer(({ url = '' }, response) => {
    const entry = books[url.replace('/books/', '')];
    response.end(entry ? JSON.stringify(entry) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const sandboxUrl = `http://127.0.0.1:${address.port}`;
  const found = await report({ adminUrl: own.adminUrl, sandboxUrl, now });
  await new Promise((resolve) => server.close(resolve));
  return found;
}

/** Somebody who waits for their turn, counted. */
async function oneWhoWaits() {
  const { journeyId } = await seedCitizen(database);
  await database.prisma.journey.update({ where: { id: journeyId }, data: { nextAt: now } });
  const counted = { dimension: 'TOTAL', value: '', state: 'WAITING', isOverdue: false, day: now };
  await database.prisma.progressCount.create({ data: { ...counted, net: 1, entered: 1 } });
  return journeyId;
}

/** A letter that is in both books. */
async function tellSomebody() {
  const journeyId = await oneWhoWaits();
  const id = randomUUID();
  const sent = { createdAt: now, sentAt: now, round: 0, values: {}, templateVersion: 1 };
  const what = { kind: 'INVITATION', channel: 'LETTER', noticeKey: 'INVITATION/LETTER/1' };
  await database.prisma.notice.create({ data: { id, journeyId, ...what, ...sent } });
  return { printHouse: { type: 'ACCEPTED', at: now, itemId: id, addressee: 'somebody' } };
}

test('a report about nothing says so first, calls no promise held, and its exit code is not 0', async () => {
  const found = await reportOn({});
  expect(found.text).toMatch(/^Nothing happened: nobody was told anything/);
  expect(found.text).not.toMatch(/I\d {2}held/);
  expect(found.text).toContain('I2  not shown Every notice reaches');
  expect(exitCodeOf(found)).toBe(2);
});

test('where something happened, the promises that it says nothing about are named as not shown', async () => {
  const found = await reportOn(await tellSomebody());
  expect(found.text).toMatch(/^Held: I2, .*Not shown, .*: I1, /);
  expect(found.text).toContain(
    'none each order came after the receipt of its notice (0 looked at)',
  );
  expect(exitCodeOf(found)).toBe(0);
});

test('a broken promise stands first, and is exit code 1, even where nothing else happened', async () => {
  const stray = { type: 'ACCEPTED', at: now, itemId: randomUUID(), addressee: 'somebody' };
  const found = await reportOn({ printHouse: stray });
  expect(found.text).toMatch(/^BROKEN: I2\./);
  expect(exitCodeOf(found)).toBe(1);
  expect(exitCodeOf({ held: false, happened: false })).toBe(1);
});
