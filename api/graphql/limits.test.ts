import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
let manager: string;

beforeAll(async () => {
  api = await testApi();
  manager = await api.issuer.token({ sub: 'manager-1', role: 'MANAGER' });
}, 60_000);
afterAll(async () => {
  await api.stop();
}, 30_000);

const codeOf = async (query: string, asking: object = {}) => {
  const { status, body } = await api.graphql(query, { token: manager, ...asking });
  return [status, body.code ?? body.errors?.[0].extensions.code];
};

test('a body of more than a megabyte is refused by its size', async () => {
  expect(await codeOf('{ me { role } }', { variables: { x: 'x'.repeat(1_100_000) } })).toEqual([
    413,
    'BODY_TOO_LARGE',
  ]);
});

test.each([
  'mutation { inviteCitizen(input: { cpr: 1911820104, customerReference: "a" }) { __typename } }',
  'mutation { createWave(input: { name: "x", ratePerDay: "191182-0104", selection: {} }) { __typename } }',
  '{ journey(purpose: "a test", id: { a: 1911820104 }) { id } }',
  '{ progress(by: CPR1911820104) { count } }',
  '{ c1911820104 }',
])('what stands in a wrong query is not quoted: %s', async (query) => {
  const { body } = await api.graphql(query, { token: manager });
  expect(body.errors).not.toHaveLength(0);
  expect(JSON.stringify(body)).not.toMatch(/191182/);
});

test.each(['9999-12-31', '2200-01-01', '1899-12-31'])(
  'a day that nothing can be counted on from is refused: %s',
  async (deadline) => {
    const query =
      'mutation ($input: ProposeDeadlineFloorInput!) { proposeDeadlineFloor(input: $input) { __typename } }';
    const variables = { input: { deadline, reason: 'a test' } };
    expect((await codeOf(query, { variables }))[1]).toBe('INVALID_INPUT');
  },
);

test.each([
  'mutation { proposeDeadlineFloor(input: { deadline: "0101901234", reason: "a test" }) { __typename } }',
  'mutation ($input: ProposeDeadlineFloorInput!) { proposeDeadlineFloor(input: $input) { __typename } }',
  'query ($day: Day!) { progressByDay(from: $day, to: $day) { day } }',
])(
  'our own words on a wrong value keep their numbers, and do not quote the value: %s',
  async (query) => {
    const deadline = '0101901234';
    const variables = { input: { deadline, reason: 'a test' }, day: deadline };
    const { body } = await api.graphql(query, { token: manager, variables });
    expect(body.errors[0].message).toContain('1900-01-01 – 2199-12-31');
    expect(JSON.stringify(body)).not.toContain(deadline);
  },
);

test('a query too deep, too broad or of too many words is refused', async () => {
  const many = Array.from({ length: 201 }, (_, n) => `a${n}: me { role }`).join(' ');
  expect(await codeOf(`{ ${many} }`)).toEqual([200, 'QUERY_TOO_LARGE']);
  const words = Array.from({ length: 1000 }, (_, n) => `a${n}: me { role }`).join(' ');
  expect((await codeOf(`{ ${words} }`))[1]).toBe('GRAPHQL_PARSE_FAILED');
  const page = 'waves(first: 100) { edges { node { progress { state } } } }';
  expect(
    await codeOf(`{ a: ${page} b: ${page} c: ${page} d: ${page} e: ${page} f: ${page} }`),
  ).toEqual([200, 'QUERY_TOO_LARGE']);
});

test('wrong types are answered with a code and without what was typed', async () => {
  const query =
    'mutation ($input: FindCitizenInput!) { findCitizen(input: $input) { __typename } }';
  const typed = { input: { cpr: 101901234, purpose: { secret: '0101901234' } } };
  const { body } = await api.graphql(query, { token: manager, variables: typed });
  expect(body.errors[0].extensions.code).toBe('INVALID_QUERY');
  expect(JSON.stringify(body)).not.toMatch(/101901234|secret/);
  const day = '{ progressByDay(from: "0101901234", to: "2021-02-30") { day } }';
  const wrong = await api.graphql(day, { token: manager });
  expect([wrong.body.data, JSON.stringify(wrong.body)]).toEqual([
    undefined,
    expect.not.stringContaining('0101901234'),
  ]);
});

test('no query, half a query and an unknown field are answered, not failed', async () => {
  for (const query of ['', '{', '{ secrets }']) {
    const { status, body } = await api.graphql(query, { token: manager });
    expect([status < 500, body.errors[0].message]).not.toContain('UNEXPECTED');
    expect(JSON.stringify(body)).not.toContain('at ');
  }
});

test('two changes under one key are refused whole', async () => {
  const create = (name: string) =>
    `${name}: createWave(input: { name: "${name}", ratePerDay: 1, selection: {} }) { __typename }`;
  expect(await codeOf(`mutation { ${create('a')} ${create('b')} }`)).toEqual([
    200,
    'ONE_CHANGE_PER_KEY',
  ]);
  expect(await api.database.prisma.wave.count()).toBe(0);
});

test.each([
  ['da', '', 'TOO_SHORT', 'Teksten er tom eller for kort: mindst 3 tegn.'],
  ['en', 'x'.repeat(501), 'TOO_LONG', 'The text is too long: at most 500 characters.'],
])('each kind of wrong field has its own sentence: %s', async (language, reason, code, message) => {
  const query = `mutation ($reason: String!) { proposeDeadlineFloor(input: { deadline: "2190-01-01", reason: $reason }) {
    ... on InvalidInput { fields { path code message } } } }`;
  const headers = { 'accept-language': language };
  const { body } = await api.graphql(query, { token: manager, headers, variables: { reason } });
  const fields = [{ path: 'input.reason', code, message }];
  expect(body.data.proposeDeadlineFloor).toEqual({ fields });
});

test('a key that is none is refused', async () => {
  expect(
    await codeOf('{ me { role } }', { headers: { 'idempotency-key': 'x'.repeat(300) } }),
  ).toEqual([400, 'KEY_NOT_VALID']);
});

test('a cursor that is none is answered with a code', async () => {
  const query = '{ waves(first: 1, after: "bm9uc2Vuc2U=") { edges { cursor } } }';
  expect(await codeOf(query)).toEqual([200, 'INVALID_QUERY']);
});

test.each([
  ['escaped in JSON', '{ me { role } }', { x: 'a\u0000b' }],
  ['escaped in the query', '{ journey(purpose: "a test", id: "a\\u0000b") { id } }', {}],
  ['with braces', '{ journey(purpose: "a test", id: "a\\u{0}b") { id } }', {}],
])('the character that no text can hold is refused: %s', async (_how, query, variables) => {
  expect(await codeOf(query, { variables })).toEqual([400, 'NUL_IN_TEXT']);
});

test('half a character is refused wherever it stands, and a back slash that only looks like one is not', async () => {
  const query = '{ me { role } }';
  const half = [400, 'HALF_CHARACTER_IN_TEXT'];
  expect(await codeOf(query, { variables: { x: 'a\ud800b' } })).toEqual(half);
  expect(await codeOf(query, { variables: { deep: [{ '\udc00': 1 }] } })).toEqual(half);
  expect(await codeOf('{ me { role } } # \ud800')).toEqual(half);
  expect((await codeOf('{ journey(purpose: "a test", id: "\\ud800") { id } }'))[1]).toBe(
    'GRAPHQL_PARSE_FAILED',
  );
  expect(await codeOf(query, { variables: { x: '\\u0000 \u{1f600}' } })).toEqual([200, undefined]);
});

test.each([
  ['half of it', Buffer.from('{"query":')],
  ['nothing', Buffer.from('')],
  ['no UTF-8', Buffer.from([...Buffer.from('{"query":"{ me { role } } #'), 0xff, 0x22, 0x7d])],
])('a body that is no JSON is the caller’s fault: %s', async (_what, sent) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${manager}` };
  const { status, body } = await api.fetch('/graphql', {
    method: 'POST',
    headers,
    body: new Uint8Array(sent),
  });
  expect([status, body.code]).toEqual([400, 'JSON_NOT_VALID']);
});

test('a token of a bank that is none of ours is refused', async () => {
  const token = await api.issuer.token({ sub: 'bank-9999', role: 'BANK', bank: '9999' });
  expect(await codeOf('{ me { role } }', { token })).toEqual([403, 'UNKNOWN_BANK']);
});

test('what GraphQL says by itself, and what the server says beside it, speaks the caller’s language', async () => {
  const said = async (language: string) => {
    const headers = { 'accept-language': language };
    const invalid = await api.graphql('{ secrets }', { token: manager, headers });
    const nowhere = await api.fetch('/nowhere.txt', { headers });
    return [invalid.body.errors[0].message, nowhere.body.message];
  };
  expect(await said('da')).toEqual([
    'Forespørgslen følger ikke skemaet: feltet "secrets" findes ikke på "Query".',
    'Det findes ikke.',
  ]);
  expect(await said('en')).toEqual([
    expect.stringMatching(/^The query does not follow the schema: Cannot query field/),
    'There is no such thing.',
  ]);
});

test.each([
  [
    'da',
    'input.deadline: Det er ikke en dag: skriv ÅÅÅÅ-MM-DD, inden for 1900-01-01 – 2199-12-31.',
  ],
  ['en', 'input.deadline: This is no day: write YYYY-MM-DD, within 1900-01-01 – 2199-12-31.'],
])(
  'a day that is none is answered in one language, with its field: %s',
  async (language, message) => {
    const query =
      'mutation ($input: ProposeDeadlineFloorInput!) { proposeDeadlineFloor(input: $input) { __typename } }';
    const variables = { input: { deadline: '2021-02-30', reason: 'a test' } };
    const headers = { 'accept-language': language };
    const { body } = await api.graphql(query, { token: manager, variables, headers });
    expect([body.errors[0].message, body.errors[0].extensions.fields]).toEqual([
      message,
      [
        {
          path: 'input.deadline',
          code: 'NOT_A_DAY',
          message: message.slice('input.deadline: '.length),
        },
      ],
    ]);
  },
);

test.each([
  ['{ secrets }', {}],
  ['{ me(of: 1) { role } }', {}],
  ['{ me }', {}],
  ['{ me { role { x } } }', {}],
  ['{ journey(id: "x") { id } }', {}],
  ['{ journey(id: $id, purpose: "a test") { id } }', {}],
  ['query ($id: Secret) { me { role } }', {}],
  ['query ($id: ID) { me { role } }', {}],
  ['query ($id: ID) { journey(id: $id, purpose: "a test") { id } }', {}],
  ['query ($id: ID!) { journey(id: $id, purpose: "a test") { id } }', {}],
  ['query ($id: ID!) { journey(id: $id, purpose: "a test") { id } }', { id: null }],
  ['query ($id: ID!) { journey(id: $id, purpose: "a test") { id } }', { id: {} }],
  ['mutation { withdrawProposal(input: { id: "x" }) { __typename } }', {}],
  [
    'mutation { withdrawProposal(input: { id: "x", reason: "why", secret: 1 }) { __typename } }',
    {},
  ],
  [
    'mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { __typename } }',
    { input: {} },
  ],
  [
    'mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { __typename } }',
    { input: { id: 'x', reason: 'why', secret: 1 } },
  ],
  [
    'mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { __typename } }',
    { input: { id: 'x', reason: 7 } },
  ],
  ['{ progress(by: SECRET) { count } }', {}],
  ['{ progress(by: 7) { count } }', {}],
  ['{ waves(first: "x") { edges { cursor } } }', {}],
  ['{', {}],
])(
  'what is wrong with a query is said in Danish to those who read Danish: %s %j',
  async (query, variables) => {
    const headers = { 'accept-language': 'da' };
    const { body } = await api.graphql(query, { token: manager, variables, headers });
    for (const { message } of body.errors) {
      expect(message).toMatch(/^Forespørgslen følger ikke skemaet: /);
      expect(message).not.toMatch(/variable |field |argument |expected|cannot|unknown|error/i);
    }
  },
);

test('a body that is not said to be JSON is refused with words', async () => {
  const headers = { 'content-type': 'text/plain' };
  expect(await codeOf('{ me { role } }', { headers })).toEqual([415, 'NOT_JSON']);
});
