import { type Database, openDatabase } from '../connection/openDatabase.js';
import { dayOfTest } from '../testing/aStep.js';
import { seedCitizen } from '../testing/seedCitizen.js';
import { type TestDatabase, testDatabase } from '../testing/testDatabase.js';
import { storeMessages } from './storeMessages.js';
import { type Untold, untoldOfFloor } from './untoldOfFloor.js';

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

async function openWindow(told: string): Promise<string> {
  const { journeyId: id } = await seedCitizen(database);
  const { memory } = await database.prisma.journey.findUniqueOrThrow({ where: { id } });
  const data = { state: 'WINDOW_OPEN', memory: { ...Object(memory), window: { told } } };
  await database.prisma.journey.update({ where: { id }, data });
  return id;
}

const floor = (deadlineFloor: string) =>
  database.pool.query(
    `INSERT INTO policy (data, created_at, created_by)
     SELECT data || jsonb_build_object('deadlineFloor', $1::text), now(), 'test' FROM policy ORDER BY version DESC LIMIT 1`,
    [deadlineFloor],
  );

/** As the sweeper does, and as a journey does that has nobody to tell. */
async function wokenInVain({ id, key }: Untold): Promise<void> {
  const at = dayOfTest(0);
  const said = { sender: 'sweeper', key, kind: 'wakeUp', payload: {} } as const;
  const by = { actor: 'sweeper', role: 'system', receivedAt: at, deliverAfter: at };
  await storeMessages(database.pool, [{ ...said, ...by, journeyId: id }]);
  await database.prisma.inboxMessage.updateMany({
    where: { journeyId: id },
    data: { appliedAt: new Date(at) },
  });
}

test('who cannot be told of a floor holds up nobody behind them, and is asked again for the next floor (R-10)', async () => {
  const ids = [
    await openWindow('2021-11-01'),
    await openWindow('2021-11-02'),
    await openWindow('2021-11-03'),
  ];
  const next = async () => (await untoldOfFloor(database.pool, 2)).map(({ id }) => id);
  expect(await next()).toEqual([]);
  await floor('2021-12-01');
  expect(await next()).toEqual(ids.slice(0, 2));
  for (const untold of await untoldOfFloor(database.pool, 2)) await wokenInVain(untold);
  expect(await next()).toEqual(ids.slice(2));
  await floor('2021-12-24');
  expect(await next()).toEqual(ids.slice(0, 2));
});
