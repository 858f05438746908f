import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningApi, startApi } from '@overgang/api';
import { instant } from '@overgang/domain';
import { eventually, testKeys, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { readPage } from '../../activities/collect/createCollect.js';
import { ReceiptPush } from '../../sandbox/digitalPost/receiptPush.js';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

const halfDayMs = 43_200_000;
const secret = `whsec_${Buffer.from('s'.repeat(32)).toString('base64')}`;
let lab: PortLab;
let api: RunningApi;
let push: ReceiptPush;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overgang-push-'));
  const vaultKeysFile = join(folder, 'keys.json');
  writeFileSync(vaultKeysFile, JSON.stringify(testKeys));
  lab = await openPortLab();
  api = await startApi({
    ...{ databaseUrl: lab.apiUrl, temporalAddress: '127.0.0.1:1', port: 0, vaultKeysFile },
    ...{ issuer: 'http://127.0.0.1:1', pagesDir: null, allowsPrivateAddresses: true },
    ...{ isDevelopment: false, logLevel: 'silent' },
    receipts: { secrets: [secret], senderCvr: lab.senderCvr },
  });
  const { mailboxes, context } = lab.world.systems;
  const url = `http://127.0.0.1:${api.port}/digital-post/receipts`;
  push = new ReceiptPush(mailboxes, { url, secret }, context);
});
afterAll(async () => {
  push.stop();
  await api.stop();
  await lab.end();
  rmSync(folder, { recursive: true });
});

const stored = () => lab.database.prisma.inboxMessage.findMany();

const pull = () =>
  readPage(
    {
      ...{ pool: lab.database.pool, vault: testVault, urls: lab.urls, lines: lab.lines },
      now: async () => instant(lab.world.systems.context.clock.now()),
      ...{ hand: async () => 0, log: pino({ level: 'silent' }), lookEveryMs: 1 },
    },
    'DIGITAL_POST',
  )();

test('a receipt that comes by push, twice, and by pull, twice and out of order, counts once', async () => {
  const ids = Array.from({ length: 5 }, () => randomUUID());
  lab.world.systems.context.faults.set('digitalPost', { answerTwice: true, reorder: true });
  for (const id of ids) {
    const { journeyId, digits } = await lab.citizen();
    if (id === ids[0]) lab.world.systems.mailboxes.setContact(digits, 'REGISTERED');
    await lab.notice(journeyId, id, 'DIGITAL_POST');
    const payload = noticePayload(id);
    const of = { port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload } as const;
    await lab.ports.DIGITAL_POST.send(leased(of, { providerKey: id }));
    // Registered when it was sent, closed when it arrived.
    if (id === ids[0]) lab.world.systems.mailboxes.setContact(digits, 'CLOSED');
  }
  await lab.world.pass(halfDayMs);
  await eventually(async () => expect(await stored()).toHaveLength(5));
  await pull();
  const messages = await stored();
  expect(messages.map(({ sender, key, kind }) => `${sender} ${key} ${kind}`).sort()).toEqual(
    ids
      .map((id, place) =>
        place === 0
          ? `DIGITAL_POST ${id}/NOT_ALLOWED noticeUndeliverable`
          : `DIGITAL_POST ${id}/COMPLETED noticeReceived`,
      )
      .sort(),
  );
});
