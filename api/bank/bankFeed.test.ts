import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { leaseOutbox, settleOutbox } from '@overgang/prisma';
import { eventually, seedBank, seedCitizen } from '@overgang/prisma/testing';
import type { PoolClient } from 'pg';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let bank: string;

beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
}, 60_000);
afterAll(() => api.stop(), 30_000);

const say = (db: Pick<PoolClient, 'query'>, journeyId: string, state: string) =>
  db.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     VALUES ($1::uuid, $2, 'NETBANK', 'tellBank', $1::text, $1::uuid, '1234', $3, now(), now())`,
    [randomUUID(), journeyId, { state, deadline: null }],
  );

async function feed(after: string | null) {
  const query =
    'query ($after: String) { bankEvents(first: 10, after: $after) { edges { cursor node { data } } } }';
  const { body } = await api.graphql(query, { token: bank, variables: { after } });
  const edges: { cursor: string; node: { data: { state: string } } }[] = body.data.bankEvents.edges;
  return {
    states: edges.map(({ node }) => node.data.state),
    end: edges.at(-1)?.cursor ?? after,
  };
}

test('a bank that reads its feed misses nothing, in whatever order steps are committed (I9)', async () => {
  const { journeyId } = await seedCitizen(api.database, { banks: ['1234'] });
  const slow = await api.database.pool.connect();
  try {
    await say(api.database.pool, journeyId, 'INVITED');
    await slow.query('BEGIN');
    await say(slow, journeyId, 'WINDOW_OPEN');
    await say(api.database.pool, journeyId, 'ENROLLED');
    // Whatever else the server has under way holds the feed back too.
    await eventually(async () => expect((await feed(null)).states).toEqual(['INVITED']));
    const { end } = await feed(null);
    await slow.query('COMMIT');
    await eventually(async () =>
      expect((await feed(end)).states).toEqual(['WINDOW_OPEN', 'ENROLLED']),
    );
  } finally {
    slow.release();
  }
});

const typesAfter = async (after: string | null) => {
  const query =
    'query ($after: String) { bankEvents(first: 50, after: $after) { edges { cursor node { type } } } }';
  const { body } = await api.graphql(query, { token: bank, variables: { after } });
  const edges: { cursor: string; node: { type: string } }[] = body.data.bankEvents.edges;
  return { types: edges.map(({ node }) => node.type), end: edges.at(-1)?.cursor ?? after };
};

test('a closing stands in the feed once it is let go, after what was read meanwhile: not before the overdue notice is out (R-09)', async () => {
  const { journeyId } = await seedCitizen(api.database, { banks: ['1234'] });
  const { pool } = api.database;
  const { end: before } = await typesAfter(null);
  await pool.query(
    `INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, bank_reg, payload, not_before, created_at)
     VALUES ($1::uuid, $2, 'NETBANK', 'closeLogon', $1::text, $1::uuid, '1234', '{}', '2021-10-06', '2021-10-06')`,
    [randomUUID(), journeyId],
  );
  await say(pool, journeyId, 'WINDOW_OPEN');
  await eventually(async () =>
    expect((await typesAfter(before)).types).toEqual(['journey.changed']),
  );
  const { end } = await typesAfter(before);
  const now = instant(Date.parse('2021-10-07'));
  const leased = await leaseOutbox(pool, { port: 'NETBANK', limit: 10, leaseMs: 60_000, now });
  const [message] = leased.filter(({ kind }) => kind === 'closeLogon');
  if (!message) throw new Error('the closing was not leased');
  await settleOutbox(pool, [{ message, result: { status: 'SENT', at: now }, outcome: {} }]);
  await eventually(async () => expect((await typesAfter(end)).types).toEqual(['nemid.closeLogon']));
});
