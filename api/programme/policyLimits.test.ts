import { addDays, cprOf, dayOf, instant, startOfDay } from '@overgang/domain';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;

beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const setPolicy = (change: object) =>
  api.database.pool.query(
    `INSERT INTO policy (data, created_at, created_by) SELECT data || $1, now(), 'test' FROM policy ORDER BY version DESC LIMIT 1`,
    [JSON.stringify(change)],
  );

async function known(n: number) {
  const cpr = cprOf(someCpr(n));
  if (cpr === null) throw new Error('no number');
  return seedCitizen(api.database, { cpr });
}

async function invite(n: number) {
  await known(n);
  const query = `mutation ($input: InviteCitizenInput!) { inviteCitizen(input: $input) {
    ... on InviteCitizenSuccess { status expectedOn } ... on Refusal { code } } }`;
  const variables = { input: { cpr: someCpr(n), customerReference: 'k' } };
  return (await api.graphql(query, { token: bank, variables })).body.data.inviteCitizen;
}

test('how far a bank’s queue reaches, and the hour at which it goes on, are the policy’s to say (R-02)', async () => {
  await setPolicy({ releasesPerDay: 1, queueReachDays: 2, queuedInvitationHour: 6 });
  await api.database.prisma.bank.update({ where: { reg: '1234' }, data: { capacityShare: 1 } });
  expect((await invite(1)).status).toBe('ACCEPTED');
  const queued = await invite(2);
  const tomorrow = addDays(dayOf(instant(Date.now())), 1);
  expect(queued).toEqual({ status: 'QUEUED', expectedOn: tomorrow });
  const { deliverAfter } = await api.database.prisma.inboxMessage.findFirstOrThrow({
    where: { sender: 'bank/1234' },
    orderBy: { deliverAfter: 'desc' },
  });
  expect(deliverAfter.getTime() - startOfDay(tomorrow)).toBe(6 * 3_600_000);
  expect((await invite(3)).code).toBe('NO_CAPACITY');
});

test('how many user-IDs a citizen may try in a day is the policy’s to say (R-17)', async () => {
  const { rows } = await api.database.pool.query(
    `SELECT data -> 'userIdTries' AS tries FROM policy ORDER BY version DESC LIMIT 1`,
  );
  await setPolicy({ userIdTries: { ...rows[0].tries, citizenPerDay: 2 } });
  const { citizenId } = await known(9);
  const token = await api.issuer.token({ role: 'CITIZEN', citizen: citizenId });
  const choose = async (userId: string) => {
    const query = `mutation { chooseUserId(input: { userId: "${userId}" }) { __typename ... on Refusal { code } } }`;
    return (await api.graphql(query, { token })).body.data.chooseUserId.code;
  };
  const answers = [await choose('et navn'), await choose('et andet'), await choose('et tredje')];
  expect(answers).toEqual(['PENDING', 'PENDING', 'TRY_LATER']);
}, 30_000);
