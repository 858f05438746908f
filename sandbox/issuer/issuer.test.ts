import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { buildSandbox } from '../testing/builtSandbox.js';
import { jsonOf, post } from '../testing/sandboxForTest.js';
import { type SandboxProcess, startSandboxProcess } from '../testing/sandboxProcess.js';

const built = buildSandbox();
const dataFolder = mkdtempSync(join(tmpdir(), 'overgang-issuer-'));
let sandbox: SandboxProcess;
let issuer: string;

beforeAll(async () => {
  sandbox = await startSandboxProcess(built.main, { SANDBOX_DATA: dataFolder });
  issuer = sandbox.url('issuer');
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(dataFolder, { recursive: true });
  built.remove();
});

const tokenAnswer = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
});
const discovery = z.object({
  issuer: z.string(),
  jwks_uri: z.string(),
  token_endpoint: z.string(),
});

async function verified(token: string) {
  const found = await jsonOf(fetch(`${issuer}/.well-known/openid-configuration`), discovery);
  expect(found.issuer).toBe(issuer);
  const keys = createRemoteJWKSet(new URL(found.jwks_uri));
  return (await jwtVerify(token, keys, { issuer, audience: 'overgang' })).payload;
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  redirect: 'manual',
});

test('a development token verifies against the discovered keys and says who it is', async () => {
  const asked = { role: 'CITIZEN', cpr: '0101501001', subject: 'citizen-1' };
  const issued = await jsonOf(fetch(`${issuer}/development/token`, post(asked)), tokenAnswer);
  expect(await verified(issued.access_token)).toMatchObject({
    sub: 'citizen-1',
    role: 'CITIZEN',
    cpr: '0101501001',
  });
});

test('a token may be asked for that has expired; a role that is none is refused', async () => {
  const expired = { role: 'MANAGER', expiresIn: -60 };
  const issued = await jsonOf(fetch(`${issuer}/development/token`, post(expired)), tokenAnswer);
  await expect(verified(issued.access_token)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
  const wrong = await fetch(`${issuer}/development/token`, post({ role: 'KING' }));
  expect(wrong.status).toBe(400);
});

test('a bank gets a token of its own by client credentials, and not with another’s secret', async () => {
  const ask = (secret: string) =>
    fetch(
      `${issuer}/token`,
      form({
        grant_type: 'client_credentials',
        client_id: 'bank-1111',
        client_secret: secret,
        scope: 'overgang',
      }),
    );
  // The registered method is the default, HTTP Basic.
  const basic = Buffer.from('bank-1111:development-secret-1111').toString('base64');
  const answer = fetch(`${issuer}/token`, {
    ...form({ grant_type: 'client_credentials' }),
    headers: { authorization: `Basic ${basic}` },
  });
  const { access_token } = await jsonOf(answer, tokenAnswer);
  expect(await verified(access_token)).toMatchObject({ role: 'BANK', bank: '1111' });
  expect((await ask('development-secret-2222')).status).toBe(401);
});

/** Follows redirects within the issuer as a browser does, keeping its cookies. */
function browser() {
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(url, issuer), {
      ...init,
      redirect: 'manual',
      headers: { cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    return answer;
  };
  const follow = async (start: Response): Promise<Response> => {
    const location = start.headers.get('location');
    if (!location || !new URL(location, issuer).href.startsWith(issuer)) return start;
    return follow(await visit(location));
  };
  return { visit, follow };
}

test('code with PKCE: the page lets one choose who one is, and the code brings a token for it', async () => {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = 'http://127.0.0.1:4999/signed-in';
  const query = new URLSearchParams({
    client_id: 'overgang-pages',
    response_type: 'code',
    scope: 'openid overgang',
    redirect_uri: redirect,
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const { visit, follow } = browser();
  const page = await follow(await visit(`/auth?${query}`));
  const html = await page.text();
  expect(html).toContain('manager-anna');
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const done = await follow(await visit(action, form({ account: 'manager-anna' })));
  const target = new URL(done.headers.get('location') ?? '');
  expect(`${target.origin}${target.pathname}`).toBe(redirect);
  const exchange = (code_verifier: string) =>
    fetch(
      `${issuer}/token`,
      form({
        grant_type: 'authorization_code',
        client_id: 'overgang-pages',
        redirect_uri: redirect,
        code: target.searchParams.get('code') ?? '',
        code_verifier,
      }),
    );
  const { access_token } = await jsonOf(exchange(verifier), tokenAnswer);
  expect(await verified(access_token)).toMatchObject({ sub: 'manager-anna', role: 'MANAGER' });
  expect((await exchange(verifier)).status).toBe(400);
});

test('without PKCE there is no code', async () => {
  const query = new URLSearchParams({
    client_id: 'overgang-pages',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://127.0.0.1:4000/signed-in',
  });
  const answer = await fetch(`${issuer}/auth?${query}`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toContain('error=invalid_request');
});
