import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import type { Books } from '../books.mjs';
import { rowsOf } from '../testing/rowsOf.js';
import { toldOnce } from './toldOnce.mjs';

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

const at = '2021-10-10T08:00:00Z';

async function sentNotice(channel: string, journeyId?: string, round = 0): Promise<string> {
  const id = crypto.randomUUID();
  const noticeKey = `YOUR_TURN/0/1/${channel}/${round}`;
  const told = { kind: 'YOUR_TURN', channel, round, values: {}, templateVersion: 1 };
  const when = { createdAt: new Date(at), sentAt: new Date(at) };
  const of = journeyId ?? (await seedCitizen(database)).journeyId;
  await database.prisma.notice.create({
    data: { id, journeyId: of, noticeKey, ...told, ...when },
  });
  return id;
}

const memo = (messageUUID: string, person: string) => ({
  ...{ type: 'MEMO' as const, at, messageUUID, person },
  ...{ transmissionId: messageUUID, senderID: '10000000' },
  ...{ label: '', notification: '', receiptDueAt: 0 },
});
const letter = (itemId: string, addressee: string) => ({
  ...{ type: 'ACCEPTED' as const, at, itemId, addressee },
  ...{ country: 'DK', language: 'da', largePrint: false, sha256: '', postAt: 0 },
});
const atLogon = (noticeId: string, webhookId: string) => ({
  ...{ type: 'EVENT' as const, at, reg: '1111', webhookId },
  ...{ event: 'notice.available', data: { noticeId, handle: 'a-handle' } },
});

/** What the outside systems' books say, held against ours. */
async function findings(books: Books) {
  const checked = await toldOnce.check({ rows: rowsOf(database), books, now: new Date(at) });
  const brokenIn = (name: string) => checked.find(({ says }) => says.includes(name))?.broken;
  return {
    twice: brokenIn('the same notice twice'),
    strange: brokenIn('one of ours'),
    missing: brokenIn('in the book of its channel'),
  };
}

test('a citizen who has two of our notices with one meaning in Digital Post is found (I2)', async () => {
  const ids = [await sentNotice('DIGITAL_POST'), await sentNotice('DIGITAL_POST')];
  const [mine = '', anothers = ''] = ids;
  const wrongMailbox = [memo(mine, 'person'), memo(anothers, 'person')];
  expect((await findings({ digitalPost: wrongMailbox })).twice).toEqual(ids);
  const own = [memo(mine, 'person'), memo(anothers, 'another')];
  expect((await findings({ digitalPost: own })).twice).toEqual([]);
});

test('so is one who got the same letter under two numbers (I2)', async () => {
  const ids = [await sentNotice('LETTER'), await sentNotice('LETTER')];
  const printHouse = ids.map((id) => letter(id, 'addressee'));
  expect((await findings({ printHouse })).twice).toEqual(ids);
});

test('so is a bank that was given one notice as two events (I2)', async () => {
  const id = await sentNotice('NETBANK');
  const netbank = [atLogon(id, 'first'), atLogon(id, 'second')];
  expect((await findings({ netbank })).twice).toEqual([id, id]);
  expect((await findings({ netbank: netbank.slice(1) })).twice).toEqual([]);
});

test('a resend with a reason is a round of its own, and another channel is no second time (I2)', async () => {
  const { journeyId } = await seedCitizen(database);
  const first = await sentNotice('DIGITAL_POST', journeyId);
  const resent = await sentNotice('DIGITAL_POST', journeyId, 1);
  const posted = await sentNotice('LETTER', journeyId);
  const digitalPost = [memo(first, 'person'), memo(resent, 'person')];
  expect(await findings({ digitalPost, printHouse: [letter(posted, 'person')] })).toMatchObject({
    twice: [],
    strange: [],
  });
});

const checkOf = async (name: string, books: Books = {}) => {
  const checked = await toldOnce.check({ rows: rowsOf(database), books, now: new Date(at) });
  return checked.find(({ says }) => says.includes(name))?.broken ?? [];
};

/** A journey that waits for a citizen to whom this notice went, and remembers this of it. */
async function asked(channel: string, memory: object) {
  const { journeyId } = await seedCitizen(database);
  const id = await sentNotice(channel, journeyId);
  const remembered = { invitedAt: Date.parse(at), pendingNotices: [], ...memory };
  const data = { state: 'INVITED', memory: remembered };
  await database.prisma.journey.update({ where: { id: journeyId }, data });
  return { id, name: `${journeyId}/YOUR_TURN/0/1/0` };
}

const pendingNotices = [{ kind: 'YOUR_TURN', step: '0', window: 1, round: 0 }];
const shownAtLogon = (noticeId: string) => ({
  ...{ type: 'SHOWN' as const, at, reg: '1111', noticeId, handle: 'a-handle' },
});
const refusal = (messageUUID: string) => ({
  ...{ type: 'RECEIPT' as const, at, messageUUID, receiptStatus: 'INVALID' as const },
  ...{ errorCode: null, errorMessage: null },
});

test('a notice that no channel took, and that nothing waits for, is found, whatever else arrived (I2)', async () => {
  const { id, name } = await asked('DIGITAL_POST', {});
  const journeyId = name.slice(0, 36);
  const reminder = crypto.randomUUID();
  const what = { kind: 'REMINDER', channel: 'DIGITAL_POST', noticeKey: 'REMINDER/10/1/LETTER/0' };
  const sent = { round: 0, values: {}, templateVersion: 1, createdAt: new Date(at) };
  await database.prisma.notice.create({
    data: { id: reminder, journeyId, ...what, ...sent, receivedAt: new Date(at) },
  });
  const another = [memo(reminder, 'person')];
  expect(await checkOf('was to be told', { digitalPost: another })).toContain(name);
  const refused = [...another, memo(id, 'person'), refusal(id)];
  expect(await checkOf('was to be told', { digitalPost: refused })).toContain(name);
  const taken = [...another, memo(id, 'person')];
  expect(await checkOf('was to be told', { digitalPost: taken })).not.toContain(name);
});

test.each([
  ['still waited for', { pendingNotices }, {}],
  ['withdrawn', {}, { outcome: 'WITHDRAWN' }],
])('one that is %s is not called untold (I2)', async (_, memory, data) => {
  const { id, name } = await asked('LETTER', memory);
  await database.prisma.notice.update({ where: { id }, data });
  expect(await checkOf('was to be told')).not.toContain(name);
});

test('whoever is waited for, and was never shown what is asked, is found, though their bank has it (I2)', async () => {
  const { id, name } = await asked('NETBANK', {});
  const bank = { netbank: [atLogon(id, id)] };
  expect(await checkOf('is waited for', bank)).toContain(name);
  expect(await checkOf('was to be told', bank)).not.toContain(name);
  const seen = { netbank: [...bank.netbank, shownAtLogon(id)] };
  expect(await checkOf('is waited for', seen)).not.toContain(name);
});

test.each([
  ['is being told', { pendingNotices }],
  ['is on record as unreachable', { unreachableSince: Date.parse(at) }],
])('who %s is not (I2)', async (_, memory) => {
  const { name } = await asked('NETBANK', memory);
  expect(await checkOf('is waited for')).not.toContain(name);
});

test('an invited citizen of whom no notice is on record at all is found (I2)', async () => {
  const { journeyId } = await seedCitizen(database);
  const memory = { invitedAt: Date.parse(at), pendingNotices: [], window: null };
  await database.prisma.journey.update({
    where: { id: journeyId },
    data: { state: 'INVITED', memory },
  });
  expect(await checkOf('each invited citizen')).toContain(journeyId);
});

test('what comes again under its key and says something else is found, in each channel (I2)', async () => {
  const [first, other] = [{ sha256: 'one' }, { sha256: 'other' }];
  const again = { type: 'AGAIN' as const, at };
  const books = (said: typeof first): Books => ({
    digitalPost: [
      { ...memo('a', 'person'), ...first },
      { ...again, messageUUID: 'a', ...said },
    ],
    printHouse: [
      { ...letter('b', 'person'), ...first },
      { ...again, itemId: 'b', ...said },
    ],
    netbank: [
      { ...atLogon('c', 'c'), ...first },
      { ...again, reg: '1111', webhookId: 'c', ...said },
    ],
  });
  expect(await checkOf('came again', books(first))).toEqual([]);
  const keys = ['NETBANK c', 'DIGITAL_POST a', 'LETTER b'];
  expect(await checkOf('came again', books(other))).toEqual(keys);
});

test('what we never wrote is found in their book, and what we call sent is missed there (I2)', async () => {
  const [sent, unknown] = [await sentNotice('DIGITAL_POST'), crypto.randomUUID()];
  const { strange, missing } = await findings({ digitalPost: [memo(unknown, 'somebody')] });
  expect(strange).toEqual([unknown]);
  expect(missing).toContain(sent);
});
