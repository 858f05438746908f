import { type Database, openDatabase } from '@overgang/prisma';
import { seedCitizen, type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { rowsOf } from '../testing/rowsOf.js';
import { logonsConfirmed } from './logonsConfirmed.mjs';

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

const at = '2022-01-01T12:00:00.000Z';
const askedAt = Date.parse(at);

/** A citizen whose bank was asked so; answers of the bank's handle. */
async function asked(word: 'CLOSED' | 'OPEN', switchedAt: number | null): Promise<string> {
  const { citizenId, journeyId } = await seedCitizen(database, { banks: ['1111'] });
  const logonOrders = [{ bank: '1111', word, askedAt, switchedAt }];
  const { memory } = await database.prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
  await database.prisma.journey.update({
    where: { id: journeyId },
    data: { memory: { ...Object(memory), logonOrders } },
  });
  const { handle } = await database.prisma.bankCustomer.findFirstOrThrow({ where: { citizenId } });
  return handle;
}

const closing = (handle: string) => ({
  ...{ type: 'EVENT' as const, at, reg: '1111', webhookId: `closing of ${handle}` },
  ...{ event: 'nemid.closeLogon', data: { handle } },
});
const confirmed = (handle: string) => ({
  ...{ type: 'CONFIRMED' as const, at, reg: '1111', webhookId: `closing of ${handle}` },
});

const broken = async (
  netbank: readonly (ReturnType<typeof closing> | ReturnType<typeof confirmed>)[],
) => {
  const evidence = { rows: rowsOf(database), books: { netbank }, now: new Date(at) };
  return (await logonsConfirmed.check(evidence)).map((finding) => finding.broken);
};

test('what a bank has said and we have lost is found, what it has not said is listed (R-09)', async () => {
  const handle = await asked('CLOSED', null);
  const other = await asked('CLOSED', askedAt + 1);
  expect(await broken([closing(handle), closing(other), confirmed(other)])).toEqual([[], []]);
  expect(await broken([closing(handle), confirmed(handle)])).toEqual([[], [handle]]);
});

test('a word about the closing is none about the opening that was asked since', async () => {
  const handle = await asked('OPEN', null);
  expect(await broken([closing(handle), confirmed(handle)])).toEqual([[], []]);
});

test('an order that is neither confirmed nor listed is found', async () => {
  const handle = await asked('CLOSED', null);
  await database.pool.query('DROP VIEW logon_awaited');
  await database.pool.query(
    'CREATE VIEW logon_awaited AS SELECT id AS journey_id, NULL::text AS bank FROM journey WHERE false',
  );
  expect(await broken([])).toEqual([[handle], []]);
});
