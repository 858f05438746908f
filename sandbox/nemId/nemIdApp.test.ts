import { openBook } from '../book/openBook.js';
import { cprOf, eventPage, jsonOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';
import { day, hour } from '../time/duration.js';
import { nemIdEntry } from './entry.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const retire = (id: string, number = 1) =>
  world.ask('nemId', `/retirements/${id}`, put({ cpr: cprOf(number), forced: false }));
const rollBack = (id: string) =>
  world.ask('nemId', `/retirements/${id}/rollback`, { method: 'PUT' });
const eventTypes = async () => {
  const { events } = await jsonOf(world.ask('nemId', '/events'), eventPage);
  return events.map(({ type }) => type);
};
const partsOff = () => {
  const book = openBook(world.dataFolder, 'nemId', nemIdEntry);
  book.close();
  return book.read.flatMap((entry) => (entry.type === 'PART_OFF' ? [entry.part] : []));
};

test('the key card goes last, whatever is asked twice or restarted in between (R-32)', async () => {
  expect([(await retire('a')).status, (await retire('a')).status]).toEqual([202, 200]);
  await world.pass(3 * hour);
  await world.reopen();
  await world.pass(day);
  expect(partsOff()).toEqual(['KEY_APP', 'KEY_TOKEN', 'KEY_CARD']);
  expect(await eventTypes()).toEqual(['PART_OFF', 'RETIRED']);
});

test('rolled back half-way, the card is never turned off (R-32)', async () => {
  await retire('a');
  await world.pass(4 * hour);
  expect([(await rollBack('a')).status, (await rollBack('a')).status]).toEqual([202, 202]);
  await world.pass(2 * day);
  expect(partsOff()).not.toContain('KEY_CARD');
  expect(await eventTypes()).toEqual(['ROLLED_BACK']);
});

test('who was told gets no other card, until the retirement is rolled back; all others do (R-32)', async () => {
  const card = async (number: number) => {
    const body = JSON.stringify({ cpr: cprOf(number) });
    const headers = { 'content-type': 'application/json' };
    return (await world.ask('nemId', '/cards', { method: 'POST', headers, body })).status;
  };
  const stop = () => world.ask('nemId', '/retirements/a/cards', put({ cpr: cprOf(1) }));
  expect(await card(1)).toBe(202);
  expect([(await stop()).status, (await stop()).status]).toEqual([202, 200]);
  await world.reopen();
  expect([await card(1), await card(2)]).toEqual([409, 202]);
  await rollBack('a');
  expect((await stop()).status).toBe(200);
  expect(await card(1)).toBe(202);
});

test('an unknown retirement cannot be rolled back', async () => {
  expect((await rollBack('nobody')).status).toBe(404);
});

test('the book names nobody by CPR number', async () => {
  await retire('a');
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(`${world.dataFolder}/nemId.jsonl`, 'utf8')).not.toContain(cprOf(1));
});
