import { z } from 'zod';
import { cprOf, jsonOf, openSystemsForTest, post } from '../testing/sandboxForTest.js';
import { day } from '../time/duration.js';

const page = z.object({ standings: z.array(z.looseObject({ cpr: z.string() })), next: z.string() });

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
beforeEach(async () => {
  world = await openSystemsForTest();
});
afterEach(() => world.end());

const read = (query: string) => jsonOf(world.ask('mitId', `/standings?${query}`), page);
const of = async (...numbers: number[]) =>
  (await jsonOf(world.ask('mitId', '/standings', post({ cprs: numbers.map(cprOf) })), page))
    .standings;
const order = (enrolmentId: string, number: number) =>
  world.systems.mitId.enrol(enrolmentId, {
    ...{ cpr: cprOf(number), userId: `navn ${number}`, means: 'CODE_DISPLAY', delivery: 'POST' },
  });

test('MitID shows its whole book page by page: who has one, and who has only ordered (R-17)', async () => {
  world.systems.mitId.know(cprOf(1), 'fra før');
  world.systems.mitId.enrolAnotherWay(cprOf(2), 'en anden', 'APP');
  order('e3', 3);
  const first = await read('limit=2');
  expect(first.standings).toMatchObject([
    { cpr: cprOf(1), userId: 'fra før', authenticators: [{ means: 'APP', state: 'ACTIVE' }] },
    { cpr: cprOf(2), userId: 'en anden', orders: [] },
  ]);
  const last = await read(`limit=2&after=${first.next}`);
  const ordered = { id: 'e3', isUnderWay: true };
  expect(last.standings).toMatchObject([{ cpr: cprOf(3), userId: null, orders: [ordered] }]);
  expect((await read(`limit=2&after=${last.next}`)).standings).toEqual([]);
});

test('it says when each came about, also after a restart', async () => {
  const { mitId } = world.systems;
  mitId.enrolAnotherWay(cprOf(1), 'det første', 'APP');
  const at = (days: number) => new Date(Date.parse('2021-10-04T06:00:00Z') + days * day);
  await world.pass(day);
  mitId.changeUserId(cprOf(1), 'det andet', 'c1');
  await world.pass(day);
  mitId.closeAll(cprOf(1));
  await world.reopen();
  expect(await of(1)).toMatchObject([
    {
      ...{ userId: 'det andet', userIdSince: at(1).toISOString() },
      authenticators: [
        {
          ...{ state: 'CLOSED', activatedAt: at(0).toISOString() },
          ended: { at: at(2).toISOString(), why: 'CLOSED' },
        },
      ],
      orders: [{ id: 'c1', at: at(1).toISOString(), isUnderWay: false }],
    },
  ]);
});

test('asked after some, it leaves out whoever it does not know', async () => {
  order('e1', 1);
  expect((await of(1, 2)).map(({ cpr }) => cpr)).toEqual([cprOf(1)]);
});

test('it says how far a device in the post has come, and after it was ordered again begins anew (R-25)', async () => {
  order('e1', 1);
  const deviceOf = async () => {
    const [standing] = await of(1);
    return z
      .object({ orders: z.array(z.looseObject({ device: z.unknown() })).min(1) })
      .parse(standing).orders[0]?.device;
  };
  const nowhere = { dispatchedAt: null, arrivedAt: null, letter: null };
  expect(await deviceOf()).toMatchObject(nowhere);
  await world.pass(9 * day);
  const there = { dispatchedAt: expect.any(String), arrivedAt: expect.any(String) };
  const letter = { sentAt: expect.any(String), validUntil: expect.stringMatching(/^2021-10-/) };
  expect(await deviceOf()).toMatchObject({ ...there, letter });
  await world.reopen();
  expect(await deviceOf()).toMatchObject({ ...there, letter });
  world.systems.mitId.reorder('e1', 'again');
  expect(await deviceOf()).toMatchObject(nowhere);
});
