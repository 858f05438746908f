import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestApi, testApi } from './testing/testApi.js';

let api: TestApi;
const pagesDir = mkdtempSync(join(tmpdir(), 'overgang-pages-'));

beforeAll(async () => {
  writeFileSync(join(pagesDir, 'index.html'), '<title>Overgang</title>');
  api = await testApi({ pagesDir });
}, 60_000);
afterAll(async () => {
  await api.stop();
  rmSync(pagesDir, { recursive: true });
}, 30_000);

/** Sent as it stands: a client's library would mend the address first. */
async function statusLineOf(address: string): Promise<string> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  socket.end(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).split('\r\n')[0] ?? '';
}

test.each(['//', '/\\', '//:80'])(
  'the address %s ends a request, not the process',
  async (address) => {
    expect(await statusLineOf(address)).toBe('HTTP/1.1 404 Not Found');
    expect((await api.fetch('/health/live')).status).toBe(200);
  },
);

test('clock, health and metrics need no sign-in and say nothing personal', async () => {
  expect((await api.fetch('/clock')).body).toEqual({ segments: [] });
  expect((await api.fetch('/health/live')).status).toBe(200);
  expect((await api.fetch('/settings.json')).body).toEqual({
    issuer: expect.stringMatching(/^http/),
  });
  const ready = await api.fetch('/health/ready');
  expect([ready.status, ready.body]).toEqual([
    503,
    { ready: false, database: true, temporal: false },
  ]);
  const { body } = await api.fetch('/metrics');
  expect(body).toContain('overgang_api_requests_total{route="clock",status="200"}');
});

test('the clock’s segments are told as they are stored', async () => {
  const start = new Date('2021-10-06T06:00:00Z');
  const wallStart = new Date();
  await api.database.prisma.clockSegment.create({
    data: { wallStart, programmeStart: start, speed: 86_400 },
  });
  expect((await api.fetch('/clock')).body.segments).toEqual([
    {
      wallStart: wallStart.getTime(),
      programmeStart: start.getTime(),
      speed: 86_400,
      wallEnd: null,
    },
  ]);
});

test('pages come with safe headers, any path gets the one page, and nothing outside is reached', async () => {
  const page = await api.fetch('/waves/some-wave');
  expect([page.status, page.body]).toEqual([200, '<title>Overgang</title>']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page.headers.get('content-security-policy')).toContain(api.issuer.url);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  for (const path of [
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/keys.json',
    '/missing.js',
    '/%00',
    '/%zz',
  ]) {
    expect(JSON.stringify((await api.fetch(path)).body)).not.toContain('root:');
  }
  expect((await api.fetch('/missing.js')).status).toBe(404);
});

test.each([
  ['GET', '/deliveries', 405, 'METHOD_NOT_ALLOWED', 'POST'],
  ['GET', '/deliveries/no-such-thing', 404, 'NOT_FOUND', null],
  [
    'DELETE',
    '/deliveries/4b1b6a52-6a4f-4d6e-9f0a-0f6d3a1c2b3d',
    405,
    'METHOD_NOT_ALLOWED',
    'PATCH, HEAD, GET',
  ],
  ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED', 'POST, GET'],
  ['GET', '/digital-post/nowhere', 404, 'NOT_FOUND', null],
])('a program that asks in vain gets no page: %s %s', async (method, path, status, code, allow) => {
  const answer = await api.fetch(path, { method });
  expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
    status,
    code,
    allow,
  ]);
});

test('GraphiQL is served whole in development', async () => {
  const { status, body } = await api.fetch('/graphql');
  expect([status, body.includes('unpkg.com')]).toEqual([200, false]);
});
