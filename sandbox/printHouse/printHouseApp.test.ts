import { eventPage, jsonOf, openSystemsForTest, put } from '../testing/sandboxForTest.js';
import { day } from '../time/duration.js';

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const letter = (content = '%PDF-1.7 hello') => ({
  recipient: { name: 'Mette Jensen', lines: ['Birkevej 1', '2300 København S'], country: 'DK' },
  language: 'da',
  largePrint: false,
  document: Buffer.from(content).toString('base64'),
});

const send = (itemId: string, body: unknown = letter()) =>
  world.ask('printHouse', `/items/${itemId}`, put(body));
const events = () => jsonOf(world.ask('printHouse', '/events'), eventPage);

test('the same item twice is printed and posted once', async () => {
  expect([(await send('a')).status, (await send('a')).status]).toEqual([202, 200]);
  await world.pass(2 * day);
  await world.reopen();
  await world.pass(2 * day);
  expect((await events()).events.filter(({ type }) => type === 'POSTED')).toHaveLength(1);
});

test('an item says when it was posted, and an unknown one is 404', async () => {
  await send('b');
  const status = async (id: string) => world.ask('printHouse', `/items/${id}`);
  expect(await (await status('b')).json()).toEqual({ status: 'ACCEPTED' });
  await world.pass(2 * day);
  expect(await (await status('b')).json()).toMatchObject({ status: 'POSTED' });
  expect((await status('c')).status).toBe(404);
});

test('a letter reaches its letterbox under the name and line it was addressed to', async () => {
  const reached: string[] = [];
  world.systems.letters.delivered.listen(({ addressee }) => reached.push(addressee));
  for (const id of ['d', 'e', 'f']) await send(id);
  await world.pass(7 * day);
  expect(reached.length).toBeGreaterThan(0);
  expect(new Set(reached).size).toBe(1);
});

test('what is no PDF is refused', async () => {
  expect((await send('g', letter('hello'))).status).toBe(400);
});
