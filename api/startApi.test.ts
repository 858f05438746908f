import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@overgang/prisma/testing';
import pg from 'pg';
import { type TestApi, testApi } from './testing/testApi.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi();
}, 60_000);
afterAll(() => api.stop(), 30_000);

/** Holds up whoever wants a wave, until let go. */
async function holdUpWaves(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: api.adminUrl });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE wave IN ACCESS EXCLUSIVE MODE');
  return () => client.end();
}

const query = `mutation { createWave(input: { name: "w", ratePerDay: 5, selection: {} }) { __typename } }`;

/** Asks for a wave and hangs up as soon as the API has begun. */
async function askAndHangUp(): Promise<void> {
  const token = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': 'a-key-of-mine',
    authorization: `Bearer ${token}`,
  };
  const hangUp = new AbortController();
  const init = { method: 'POST', headers, body: JSON.stringify({ query }) };
  const asked = fetch(`${api.url}/graphql`, { ...init, signal: hangUp.signal }).catch(() => null);
  await eventually(async () => expect(await api.database.prisma.answeredRequest.count()).toBe(1));
  hangUp.abort();
  await asked;
}

test('what was begun for somebody who hung up is done before the API closes its database', async () => {
  const letGo = await holdUpWaves();
  await askAndHangUp();
  const stopped = api.stopApi();
  await sleep(300);
  await letGo();
  await stopped;
  expect(await api.database.prisma.answeredRequest.findMany()).toEqual([
    expect.objectContaining({ isRunning: false, answer: expect.anything() }),
  ]);
});
