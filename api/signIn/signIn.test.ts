import { seedBank } from '@overgang/prisma/testing';
import { type TestApi, testApi } from '../testing/testApi.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
  await seedBank(api.database, '1234');
}, 60_000);
afterAll(() => api.stop(), 30_000);

const me = '{ me { role subject bank } }';
const bank = { sub: 'bank-1234', role: 'BANK', bank: '1234' };

test('a token of the issuer signs its role in', async () => {
  const token = await api.issuer.token(bank);
  const { status, body } = await api.graphql(me, { token });
  expect([status, body.data.me]).toEqual([
    200,
    { role: 'BANK', subject: 'bank-1234', bank: '1234' },
  ]);
});

test('who sends no token is told how to sign in', async () => {
  const { status, headers, body } = await api.graphql(me);
  expect([status, body.code]).toEqual([401, 'SIGN_IN_MISSING']);
  expect(headers.get('www-authenticate')).toBe('Bearer realm="overgang"');
});

test.each([
  ['expired', () => api.issuer.token(bank, { expiresIn: '-1m' }), 'TOKEN_EXPIRED'],
  ['signed with another key', () => api.issuer.forged(bank), 'TOKEN_NOT_VALID'],
  ['for another audience', () => api.issuer.token(bank, { audience: 'bank' }), 'TOKEN_NOT_VALID'],
  ['of another issuer', () => api.issuer.token(bank, { issuer: 'http://x' }), 'TOKEN_NOT_VALID'],
  ['without its bank', () => api.issuer.token({ role: 'BANK' }), 'TOKEN_NOT_VALID'],
  ['of an unknown role', () => api.issuer.token({ role: 'KING' }), 'TOKEN_NOT_VALID'],
  ['of a name with U+0000', () => api.issuer.token({ ...bank, sub: 'a\u0000' }), 'TOKEN_NOT_VALID'],
  ['of half a character', () => api.issuer.token({ ...bank, sub: 'a\ud800' }), 'TOKEN_NOT_VALID'],
  [
    'of a municipality with U+0000',
    () => api.issuer.token({ role: 'CLERK', municipality: '01\u00001' }),
    'TOKEN_NOT_VALID',
  ],
  ['no token at all', async () => 'abc', 'TOKEN_NOT_VALID'],
])('a token that is %s gets 401 and a code', async (_what, token, code) => {
  const { status, headers, body } = await api.graphql(me, { token: await token() });
  expect([status, body.code]).toEqual([401, code]);
  expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
});

test('the refusal is in the language asked for', async () => {
  const english = await api.graphql(me, { headers: { 'accept-language': 'en-GB' } });
  const danish = await api.graphql(me, { headers: { 'accept-language': 'da-DK' } });
  expect(english.body.message).toMatch(/^Sign in first/);
  expect(danish.body.message).toMatch(/^Log ind først/);
});
