import { seedBank } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;

beforeAll(async () => {
  api = await testApi();
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

test('progress is told by dimension and by day from the counters', async () => {
  await api.database.prisma.progressCount.createMany({
    data: [
      {
        dimension: 'TOTAL',
        value: '',
        state: 'WAITING',
        isOverdue: false,
        day: new Date('2021-10-06'),
        net: 10,
        entered: 10,
      },
      {
        dimension: 'TOTAL',
        value: '',
        state: 'WAITING',
        isOverdue: false,
        day: new Date('2021-10-08'),
        net: -4,
        entered: 0,
      },
      {
        dimension: 'TOTAL',
        value: '',
        state: 'INVITED',
        isOverdue: false,
        day: new Date('2021-10-08'),
        net: 4,
        entered: 4,
      },
    ],
  });
  const query = `{ progress(by: TOTAL, from: "2021-10-08", to: "2021-10-08") { value state isOverdue count entered }
    progressByDay(from: "2021-10-07", to: "2021-10-08") { day state count } }`;
  const { body } = await api.graphql(query, { token: manager });
  expect(body.data.progress).toEqual([
    { value: '', state: 'INVITED', isOverdue: false, count: 4, entered: 4 },
    { value: '', state: 'WAITING', isOverdue: false, count: 6, entered: 0 },
  ]);
  expect(body.data.progressByDay).toEqual([
    { day: '2021-10-07', state: 'INVITED', count: 0 },
    { day: '2021-10-07', state: 'WAITING', count: 10 },
    { day: '2021-10-08', state: 'INVITED', count: 4 },
    { day: '2021-10-08', state: 'WAITING', count: 6 },
  ]);
});

test.each([
  ['1900-01-01', '2100-01-01'],
  ['2021-10-08', '2021-10-07'],
])('days from %s to %s are refused, not answered by nothing', async (from, to) => {
  const query = `{ progressByDay(from: "${from}", to: "${to}") { day } }`;
  const { body } = await api.graphql(query, { token: manager });
  expect(body.errors[0].extensions.code).toBe('DAYS_OUT_OF_RANGE');
});

test('a bank has its name beside its number, for those who plan', async () => {
  const reg = await seedBank(api.database, '7711');
  const day = new Date('2021-10-06');
  const of = { dimension: 'BANK', value: reg, state: 'WAITING', isOverdue: false, day };
  await api.database.prisma.progressCount.create({ data: { ...of, net: 3, entered: 3 } });
  const bank = await api.database.prisma.bank.findUniqueOrThrow({ where: { reg } });
  const { body } = await api.graphql('{ progress(by: BANK) { value name count } }', {
    token: manager,
  });
  expect(body.data.progress).toContainEqual({ value: reg, name: bank.name, count: 3 });
});

test('who has MitID is told beside the state: NemID can end by force for somebody without', async () => {
  const reg = await seedBank(api.database, '7722');
  const day = new Date('2021-10-09');
  const of = { dimension: 'BANK', value: reg, state: 'RETIRED', isOverdue: false, day, entered: 0 };
  await api.database.prisma.progressCount.createMany({
    data: [
      { ...of, net: 3 },
      { ...of, hasMitId: true, net: 5 },
      { ...of, dimension: 'TOTAL', value: '', net: 3 },
      { ...of, dimension: 'TOTAL', value: '', hasMitId: true, net: 5 },
    ],
  });
  const query = `{ progress(by: BANK) { value state count withMitId }
    progressByDay(from: "2021-10-09", to: "2021-10-09") { state count withMitId } }`;
  const { body } = await api.graphql(query, { token: manager });
  const retired = { state: 'RETIRED', count: 8, withMitId: 5 };
  expect(body.data.progress).toContainEqual({ value: reg, ...retired });
  expect(body.data.progressByDay).toContainEqual(retired);
});
