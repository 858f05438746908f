import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { memoXml } from '../testing/memoXml.js';
import { cprOf, openSystemsForTest } from '../testing/sandboxForTest.js';
import { ReceiptPush } from './receiptPush.js';

const secret = `whsec_${Buffer.from('s'.repeat(32)).toString('base64')}`;
const halfDayMs = 43_200_000;
const said = z.object({ messageUUID: z.string(), senderID: z.string(), receiptStatus: z.string() });

let world: Awaited<ReturnType<typeof openSystemsForTest>>;
let server: Server;
let push: ReceiptPush;
let heard: z.infer<typeof said>[];
let answers: number[];

beforeEach(async () => {
  [heard, answers] = [[], []];
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = Buffer.concat(parts).toString('utf8');
    heard.push(said.parse(new Webhook(secret).verify(body, headers)));
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  world = await openSystemsForTest();
  const { mailboxes, context } = world.systems;
  push = new ReceiptPush(mailboxes, { url: `http://127.0.0.1:${address.port}/`, secret }, context);
});
afterEach(async () => {
  push.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await world.end();
});

async function sent(): Promise<string> {
  const uuid = randomUUID();
  const sender = '<memo:Sender><memo:senderID>34051178</memo:senderID></memo:Sender>';
  const answer = await world.ask('digitalPost', `/memos/?memo-message-uuid=${uuid}`, {
    method: 'POST',
    body: memoXml(uuid, cprOf(1)).replace('<memo:Recipient>', `${sender}<memo:Recipient>`),
  });
  expect(answer.status).toBe(201);
  return uuid;
}

async function until(count: number): Promise<void> {
  const lastMs = Date.now() + 5_000;
  while (heard.length < count && Date.now() < lastMs)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveLength(count);
}

test('what became of a message is told to its sender, signed', async () => {
  const uuid = await sent();
  expect(heard).toEqual([]);
  await world.pass(halfDayMs);
  await until(1);
  expect(heard).toEqual([{ messageUUID: uuid, senderID: '34051178', receiptStatus: 'COMPLETED' }]);
});

test('it is told again when nobody took it, and not when it was refused', async () => {
  answers = [503, 404];
  await sent();
  await world.pass(halfDayMs);
  await until(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(heard).toHaveLength(2);
});

test('it may be told twice', async () => {
  world.systems.context.faults.set('digitalPost', { answerTwice: true });
  await sent();
  await world.pass(halfDayMs);
  await until(2);
});
