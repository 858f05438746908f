import { cprOf } from '@overgang/domain';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;
let bank: string;

beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const known = async (n: number) => {
  const cpr = cprOf(someCpr(n));
  if (cpr === null) throw new Error('no number');
  return seedCitizen(api.database, { cpr });
};

async function change(token: string, key: string, text: string) {
  const query = `mutation { ${text} }`;
  const headers = { 'idempotency-key': key };
  const { status, body } = await api.graphql(query, { token, headers });
  return { ...Object.values<object>(body.data)[0], httpStatus: status };
}
const refusal = '__typename ... on Refusal { code }';
const createWave = (name: string) =>
  `createWave(input: { name: "${name}", ratePerDay: 5, selection: {} }) { ${refusal} ... on CreateWaveSuccess { wave { id } } }`;
const move = (by: string, id: string) =>
  `${by}(id: "${id}") { ${refusal} ... on ${by.charAt(0).toUpperCase()}${by.slice(1)}Success { wave { state } } }`;
const invite = (cpr: string) =>
  `inviteCitizen(input: { cpr: "${cpr}", customerReference: "k" }) { ${refusal} ... on InviteCitizenSuccess { status } }`;

const waveState = async (id: string) =>
  (await api.database.prisma.wave.findUniqueOrThrow({ where: { id } })).state;

test('a change sent again is answered again and not made again, whatever happened since', async () => {
  const made = await change(manager, 'wave', createWave('again'));
  expect(await change(manager, 'wave', createWave('again'))).toEqual(made);
  expect(await api.database.prisma.wave.count({ where: { name: 'again' } })).toBe(1);
});

test('an old pause that comes again pauses nothing', async () => {
  const { prisma } = api.database;
  await change(manager, 'pausing', createWave('paused'));
  const { id } = await prisma.wave.findFirstOrThrow({ where: { name: 'paused' } });
  // It cannot be paused yet, and a refusal is an answer.
  expect(await change(manager, 'pause', move('pauseWave', id))).toMatchObject({
    code: 'WAVE_STATE',
  });
  await prisma.wave.update({ where: { id }, data: { state: 'RELEASING' } });
  expect(await change(manager, 'pause', move('pauseWave', id))).toMatchObject({
    code: 'WAVE_STATE',
  });
  expect(await waveState(id)).toBe('RELEASING');
});

test('one key invites one person: another one under it is 422, and takes no place', async () => {
  await known(1);
  await known(2);
  const first = await change(bank, 'invite', invite(someCpr(1)));
  expect(first).toMatchObject({ httpStatus: 200, __typename: 'InviteCitizenSuccess' });
  expect(await change(bank, 'invite', invite(someCpr(2)))).toMatchObject({
    httpStatus: 422,
    code: 'KEY_REUSED',
  });
  const used = await api.database.prisma.capacity.findMany({ where: { resource: 'release' } });
  expect(used.map(({ used: places }) => places)).toEqual([1]);
});

test('a request that was refused keeps its key', async () => {
  expect(await change(bank, 'unknown', invite(someCpr(90)))).toMatchObject({
    code: 'UNKNOWN_PERSON',
  });
  expect(await change(bank, 'unknown', invite(someCpr(91)))).toMatchObject({ httpStatus: 422 });
});

test('the same request while the first still runs is 409; one whose process died is taken up', async () => {
  const again = () => change(bank, 'running', invite(someCpr(90)));
  await again();
  const began = (at: string) =>
    api.database.pool.query(
      `UPDATE answered_request SET answer = NULL, is_running = true, begun_at = ${at} WHERE key = 'running'`,
    );
  await began('now()');
  expect(await again()).toMatchObject({ httpStatus: 409, code: 'PENDING' });
  await began(`now() - interval '2 minutes'`);
  expect(await again()).toMatchObject({ httpStatus: 200, code: 'UNKNOWN_PERSON' });
});

test('the same key of another sender is another key', async () => {
  const other = await api.issuer.token({ sub: 'manager-2', role: 'MANAGER' });
  expect(await change(other, 'wave', createWave('of another'))).toMatchObject({ httpStatus: 200 });
});

test('what is kept says nothing readable of who was asked about', async () => {
  const { rows } = await api.database.pool.query('SELECT * FROM answered_request');
  const text = JSON.stringify(rows.map((row) => [row.key, String(row.answer), row.fingerprint]));
  expect(text).not.toContain(someCpr(1));
  expect(text).not.toContain('InviteCitizenSuccess');
});
