import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cprOf } from '@overgang/domain';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';
import { parse, validate } from 'graphql';
import { Webhook } from 'standardwebhooks';
import { schema } from '../schema/schema.js';
import { process, receiptsOf, send, stateOf } from '../testing/deliver.js';
import { someCpr } from '../testing/populationLine.js';
import { type TestApi, testApi } from '../testing/testApi.js';
import { refusalTexts } from '../texts/refusalTexts.js';

const manual = readFileSync(join(__dirname, '../../docs/bank.md'), 'utf8');

/** An example of the manual, by the words behind its fence. */
function example(words: string): string {
  const found = manual.split('```').find((block) => block.startsWith(`${words}\n`));
  if (found === undefined) throw new Error(`the manual has no example ${words}`);
  return found.slice(words.length + 1);
}

let api: TestApi;
let bank: string;

beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
  bank = await api.issuer.token({ sub: 'bank-1234', role: 'BANK', bank: '1234' });
  for (const n of [1, 2]) {
    const cpr = cprOf(someCpr(n));
    if (cpr === null) throw new Error('no number');
    await seedCitizen(api.database, { cpr });
  }
}, 60_000);
afterAll(() => api.stop(), 30_000);

test('the manual’s roster is announced, uploaded and answered as it says', async () => {
  const headers = { authorization: `Bearer ${bank}` };
  const announced = await api.fetch('/deliveries', {
    ...{ method: 'POST', headers, body: example('json announce') },
  });
  expect(announced.status).toBe(201);
  const { id, offset } = announced.body;
  const sent = await send(api, bank, id, offset, example('ndjson roster'));
  expect([sent.status, (await stateOf(api, bank, id)).state]).toEqual([204, 'CHECKED']);
  await process(api);
  expect((await stateOf(api, bank, id)).state).toBe('DONE');
  const said = example('ndjson receipts').trim().split('\n');
  const receipts = await receiptsOf(api, bank, id);
  expect(receipts).toMatchObject(
    said.map((line) => {
      const { handle, ...rest } = JSON.parse(line);
      return {
        ...rest,
        ...(handle && { handle: expect.any(String) }),
        message: expect.any(String),
      };
    }),
  );
});

test('the manual’s invitation is carried out, and its customer is listed', async () => {
  const variables = JSON.parse(example('json invite'));
  const { body } = await api.graphql(example('graphql invite'), { token: bank, variables });
  expect(body.data.result).toMatchObject({
    __typename: 'InviteCitizenSuccess',
    status: 'ACCEPTED',
  });
  const listed = await api.graphql(example('graphql customers'), { token: bank });
  expect(listed.body.data.customers.edges).toMatchObject([
    { node: { customerReference: 'K-1001' } },
  ]);
});

test.each(['invite', 'customers', 'feed', 'replay', 'notice', 'shown', 'switched', 'extend'])(
  'the manual’s query follows the schema: %s',
  (name) => {
    expect(validate(schema, parse(example(`graphql ${name}`)))).toEqual([]);
  },
);

test('the manual’s signature is the one that its secret makes', () => {
  const { secret, headers, body } = JSON.parse(example('json webhook'));
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const signature = new Webhook(secret).sign(headers['webhook-id'], at, body);
  expect(headers['webhook-signature']).toBe(signature);
});

test('every refusal that the manual tells of is one that we give', () => {
  const rows = manual.split('\n').filter((line) => /^\| `[A-Z]/.test(line));
  const codes = rows.flatMap((row) => [...row.matchAll(/`([A-Z_]{4,})`/g)].map(([, code]) => code));
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) expect(Object.keys(refusalTexts)).toContain(code);
});
