import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type TestDatabase, testDatabase, testKeys } from '@overgang/prisma/testing';
import pino from 'pino';
import { Webhook } from 'standardwebhooks';
import { serveRoutes } from '../server/serveRoutes.js';
import { openServices } from '../services/openServices.js';
import { receiptRoute } from './receiptRoute.js';

const [secret, foreign] = ['s', 't'].map(
  (letter) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`,
);
const uuid = 'a3f6f9f0-1d57-4d1e-8a55-0f6f3a7f9b11';
const number = '0101501234';
let folder: string;
let server: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overgang-log-'));
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(testKeys));
  server = await testDatabase();
});
afterAll(async () => {
  await server.drop();
  rmSync(folder, { recursive: true });
});

test('what is refused is logged by its code, without whom or what it was about', async () => {
  let logged = '';
  const write: (line: unknown, encoding: string, done: () => void) => void = (line, _, done) => {
    logged += String(line);
    done();
  };
  const { services, close } = openServices({
    ...{ databaseUrl: server.apiUrl, temporalAddress: '127.0.0.1:1', port: 0, pagesDir: null },
    ...{ issuer: 'http://127.0.0.1:1', vaultKeysFile: join(folder, 'keys.json') },
    ...{ allowsPrivateAddresses: false, isDevelopment: false, logLevel: 'silent' },
  });
  const route = receiptRoute(services, { secrets: [String(secret)], senderCvr: '34051178' });
  const listener = serveRoutes([route], pino(new Writable({ write })), services.metrics);
  const http = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;

  async function push(senderID: string, key = String(secret)): Promise<number> {
    const said = { senderID, messageUUID: uuid, receiptStatus: 'NOT_ALLOWED', errorCode: number };
    const body = JSON.stringify({ ...said, timeStamp: '2021-10-06T08:00:00Z' });
    const [id, at] = [`about ${number}`, new Date()];
    const answer = await fetch(`http://127.0.0.1:${port}/digital-post/receipts?of=${number}`, {
      method: 'POST',
      body,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(key).sign(id, at, body),
      },
    });
    return answer.status;
  }
  expect(await push('34051178', String(foreign))).toBe(401);
  expect(await push('12345678', secret)).toBe(403);
  expect(await push('34051178', secret)).toBe(404);
  await new Promise((resolve) => http.close(resolve));
  await close();
  for (const code of ['RECEIPT_NOT_SIGNED', 'RECEIPT_OF_OTHER_SENDER', 'UNKNOWN_MESSAGE'])
    expect(logged).toContain(code);
  expect(logged).not.toContain(number);
  expect(logged).not.toContain(uuid);
});
