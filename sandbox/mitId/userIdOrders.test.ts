import {
  cprOf,
  eventPage,
  jsonOf,
  openSystemsForTest,
  post,
  put,
} from '../testing/sandboxForTest.js';

const bothLanguages = { da: expect.any(String), en: expect.any(String) };

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
  for (const [number, userId] of [
    [1, 'mette.j'],
    [2, 'optaget'],
  ] as const) {
    await ask('/citizen/enrol', post({ cpr: cprOf(number), userId }));
  }
});
afterEach(() => world.end());

const ask = (path: string, init?: RequestInit) => world.ask('mitId', path, init);
const change = async (id: string, userId: string, number = 1) => {
  const answer = await ask(`/userIdChanges/${id}`, put({ cpr: cprOf(number), userId }));
  return [answer.status, await answer.json()];
};
const changes = async () => {
  const { events } = await jsonOf(ask('/events'), eventPage);
  return events.filter(({ type }) => type === 'USER_ID_CHANGED');
};

test('a party’s order changes the user-ID once, and is told of by the feed (R-23)', async () => {
  expect(await change('c1', 'Mette Jensen')).toEqual([200, { status: 'ACTIVE' }]);
  expect(await change('c2', 'en tredje')).toEqual([200, { status: 'ACTIVE' }]);
  // A lost answer: the same order again is done already, and does not take the third one back.
  expect(await change('c1', 'Mette Jensen')).toEqual([200, { status: 'ACTIVE' }]);
  expect(await changes()).toMatchObject([{ userId: 'mette jensen' }, { userId: 'en tredje' }]);
  await world.reopen();
  expect(await change('c1', 'Mette Jensen')).toEqual([200, { status: 'ACTIVE' }]);
  expect(await changes()).toHaveLength(2);
});

test('an order for the one in use is told of all the same, so that its party is not left waiting', async () => {
  await change('c1', 'METTE.J');
  expect(await changes()).toMatchObject([{ userId: 'mette.j' }]);
});

test('what is taken, broken or nobody’s is refused, and changes nothing', async () => {
  expect(await change('c1', 'OPTAGET')).toMatchObject([
    409,
    { code: 'USER_ID_TAKEN', text: bothLanguages },
  ]);
  expect(await change('c2', 'é')).toMatchObject([422, { code: 'TOO_SHORT', text: bothLanguages }]);
  expect(await change('c3', 'helt nyt navn', 3)).toMatchObject([
    404,
    { code: 'NO_MITID', text: bothLanguages },
  ]);
  expect(await changes()).toEqual([]);
});

test('a reminder goes to its owner by a way of MitID’s own: no answer and no event holds the user-ID', async () => {
  const remind = (number: number) => ask('/userIdReminders/r1', put({ cpr: cprOf(number) }));
  const answer = await remind(1);
  expect([answer.status, await answer.json()]).toEqual([202, { status: 'TOLD' }]);
  expect((await remind(1)).status).toBe(202);
  expect((await remind(3)).status).toBe(404);
  expect((await jsonOf(ask('/events'), eventPage)).events).toHaveLength(2);
});
