import { seedBank } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;
let other: string;

beforeAll(async () => {
  api = await testApi();
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  other = await api.issuer.token({ sub: 'manager-2', role: 'MANAGER' });
  await seedBank(api.database, '5555');
}, 60_000);
afterAll(() => api.stop(), 30_000);

const said = '__typename ... on Refusal { code } ... on InvalidInput { fields { path } }';
const proposal = 'proposal { id state withdrawnBy withdrawalReason confirmedBy }';

async function ask(field: string, token: string) {
  const { body } = await api.graphql(`mutation { asked: ${field} }`, { token });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.asked;
}

let year = 2098;
/** Later each time: a floor only ever rises. */
const floor = async (): Promise<string> =>
  (
    await ask(
      `proposeDeadlineFloor(input: { deadline: "${year++}-01-01", reason: "a test" }) { ${said} ... on ProposeDeadlineFloorSuccess { ${proposal} } }`,
      manager,
    )
  ).proposal.id;
const retirement = async (): Promise<string> =>
  (
    await ask(
      `proposeRetirement(input: { selection: { bank: "5555" }, endsOn: "2098-01-01", reason: "a test" }) { ${said} ... on ProposeRetirementSuccess { ${proposal} } }`,
      manager,
    )
  ).proposal.id;
const confirm = (id: string, token = other) =>
  ask(
    `confirmProposal(id: "${id}") { ${said} ... on ConfirmProposalSuccess { ${proposal} } }`,
    token,
  );
const withdraw = (id: string, token = manager, reason = 'a slip of the finger') =>
  ask(
    `withdrawProposal(input: { id: "${id}", reason: "${reason}" }) { ${said} ... on WithdrawProposalSuccess { ${proposal} } }`,
    token,
  );

test('whoever proposed takes it back with a reason, on record, and nobody confirms it any more', async () => {
  const id = await floor();
  expect((await withdraw(id, manager, ' ')).code).toBe('INVALID_INPUT');
  const done = { state: 'WITHDRAWN', withdrawnBy: 'manager-1', confirmedBy: null };
  expect((await withdraw(id)).proposal).toMatchObject(done);
  expect((await withdraw(id)).proposal).toMatchObject(done);
  expect((await withdraw(id, other)).code).toBe('PROPOSAL_WITHDRAWN');
  for (const token of [manager, other])
    expect((await confirm(id, token)).code).toBe('PROPOSAL_WITHDRAWN');
  const trace = await api.database.prisma.auditRecord.findMany({
    where: { action: 'withdrawProposal' },
  });
  expect(trace.map(({ actor, purpose, details }) => [actor, purpose, details])).toEqual([
    ['manager-1', 'a slip of the finger', { proposal: id }],
  ]);
  expect(await api.database.prisma.policy.count()).toBe(1);
});

test('another manager takes it back too; what is confirmed, or none, cannot be', async () => {
  expect((await withdraw(await retirement(), other, 'not now')).proposal).toMatchObject({
    withdrawnBy: 'manager-2',
    withdrawalReason: 'not now',
  });
  const confirmed = await floor();
  await confirm(confirmed);
  expect((await withdraw(confirmed)).code).toBe('ALREADY_CONFIRMED');
  for (const id of ['x', '5b1b3b52-3e7a-4c58-8f2b-000000000000'])
    expect((await withdraw(id)).code).toBe('NOT_FOUND');
  const support = await api.issuer.token({ sub: 's', role: 'SUPPORT' });
  expect((await withdraw(confirmed, support)).code).toBe('NOT_ALLOWED');
});

test('of a withdrawal and a confirmation at one moment one holds, and the other is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await retirement();
    const [withdrawn, confirmed] = await Promise.all([withdraw(id), confirm(id)]);
    const { state } = await api.database.prisma.proposal.findUniqueOrThrow({ where: { id } });
    if (state === 'WITHDRAWN') expect(confirmed.code).toBe('PROPOSAL_WITHDRAWN');
    else expect([state, withdrawn.code]).toEqual(['CONFIRMED', 'ALREADY_CONFIRMED']);
  }
}, 60_000);

test('a proposal about a day that has passed meanwhile is confirmed by nobody', async () => {
  const [aFloor, anEnd] = [await floor(), await retirement()];
  const content = { deadline: '2020-01-01', endsOn: '2020-01-01' };
  for (const id of [aFloor, anEnd]) {
    const { content: of } = await api.database.prisma.proposal.findUniqueOrThrow({ where: { id } });
    const data = { content: { ...Object(of), ...content } };
    await api.database.prisma.proposal.update({ where: { id }, data });
    expect((await confirm(id)).code).toBe('DAY_IN_PAST');
  }
});
