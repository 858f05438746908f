import { createServer, type RequestListener, type Server } from 'node:http';
import { TryAgain } from '../../activities/ports/port.js';
import {
  bankReg,
  leased,
  noticePayload,
  openPortLab,
  type PortLab,
  webhookSecret,
} from './portLab.js';

let lab: PortLab;
const servers: Server[] = [];
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await lab.end();
});
beforeEach(async () => {
  await lab.citizen();
  await lab.database.prisma.bank.update({
    where: { reg: bankReg },
    data: { webhookState: 'ENABLED' },
  });
  await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
});

/** A bank that answers as the test wants. */
async function bankThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return `http://127.0.0.1:${address.port}/`;
}

async function noticeFor(ports = lab.ports, more: Parameters<typeof leased>[1] = {}) {
  const { journeyId } = await lab.citizen();
  const payload = noticePayload('1');
  const message = leased({ port: 'NETBANK', journeyId, kind: 'sendNotice', payload }, more);
  return { message, send: () => ports.NETBANK.send(message) };
}

const events = () => lab.booked('netbank', 'EVENT');
const thrownBy = (send: () => Promise<unknown>): Promise<unknown> =>
  send().catch((error: unknown) => error);

test('while secrets are being changed both sign, and the bank takes the one it knows', async () => {
  await lab.setWebhook(lab.webhookUrl, ['whsec_bmV3LXNlY3JldC1uZXctc2VjcmV0', webhookSecret]);
  const { send } = await noticeFor();
  expect(await send()).toMatchObject({ status: 'SENT', outcome: { status: 200 } });
});

test('an event signed with a secret that the bank does not know is not taken, and offered again in 5 to 6 seconds', async () => {
  await lab.setWebhook(lab.webhookUrl, ['whsec_bmV3LXNlY3JldC1uZXctc2VjcmV0']);
  const before = events();
  const error = await thrownBy((await noticeFor()).send);
  expect(error).toMatchObject({ message: 'answered 401' });
  const afterMs = error instanceof TryAgain ? error.retryAfterMs : null;
  expect(afterMs).toBeGreaterThanOrEqual(5_000);
  expect(afterMs).toBeLessThanOrEqual(6_000);
  expect(events()).toBe(before);
});

test('without a secret nothing is sent unsigned: the bank reads its feed', async () => {
  await lab.setWebhook(lab.webhookUrl, []);
  const before = events();
  expect(await (await noticeFor()).send()).toMatchObject({ outcome: { by: 'FEED' } });
  expect(events()).toBe(before);
});

test('410 turns the webhook off, and the bank is not asked again', async () => {
  let asked = 0;
  const url = await bankThat((_request, response) => {
    asked += 1;
    response.writeHead(410).end();
  });
  await lab.setWebhook(url, [webhookSecret]);
  expect(await (await noticeFor()).send()).toMatchObject({ outcome: { by: 'FEED' } });
  expect(await (await noticeFor()).send()).toMatchObject({ outcome: { by: 'FEED' } });
  expect(asked).toBe(1);
});

test('410 tells the bank’s contact by e-mail, once, whatever else is on its way', async () => {
  const url = await bankThat((_request, response) => response.writeHead(410).end());
  await lab.setWebhook(url, [webhookSecret]);
  const emails = () =>
    lab.database.prisma.outboxMessage.findMany({ where: { port: 'EMAIL', bankReg } });
  const before = (await emails()).length;
  const notices = await Promise.all([noticeFor(), noticeFor(), noticeFor()]);
  await Promise.all(notices.map(({ send }) => send()));
  const written = (await emails()).slice(before);
  expect(written).toMatchObject([{ kind: 'tellBankContact', status: 'PENDING', payload: {} }]);
});

test('410 of an address that the bank has changed meanwhile turns nothing off', async () => {
  const url = await bankThat(async (_request, response) => {
    await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
    response.writeHead(410).end();
  });
  await lab.setWebhook(url, [webhookSecret]);
  await (await noticeFor()).send();
  const where = { reg: bankReg };
  expect(await lab.database.prisma.bank.findUniqueOrThrow({ where })).toMatchObject({
    webhookState: 'ENABLED',
    webhookUrl: lab.webhookUrl,
  });
});

test('an old secret signs until its day, and not a moment longer', async () => {
  const signatures: string[] = [];
  const url = await bankThat(({ headers }, response) => {
    signatures.push(String(headers['webhook-signature']));
    response.end();
  });
  const secrets = ['whsec_bmV3LXNlY3JldC1uZXctc2VjcmV0', webhookSecret];
  await lab.setWebhook(url, secrets);
  const until = (webhookOldUntil: Date) =>
    lab.database.prisma.bank.update({ where: { reg: bankReg }, data: { webhookOldUntil } });
  await until(new Date(Date.now() + 60_000));
  await (await noticeFor()).send();
  await until(new Date(Date.now() - 1));
  await (await noticeFor()).send();
  expect(signatures.map((signature) => signature.split(' ').length)).toEqual([2, 1]);
});

test('a redirect is a failure, and is not followed', async () => {
  const before = events();
  const url = await bankThat((_request, response) =>
    response.writeHead(307, { location: lab.webhookUrl }).end(),
  );
  await lab.setWebhook(url, [webhookSecret]);
  expect(await thrownBy((await noticeFor()).send)).toMatchObject({ message: 'answered 307' });
  expect(events()).toBe(before);
});

test('a bank that asks for a pause gets it', async () => {
  const url = await bankThat((_request, response) =>
    response.writeHead(503, { 'retry-after': '120' }).end(),
  );
  await lab.setWebhook(url, [webhookSecret]);
  expect(await thrownBy((await noticeFor()).send)).toMatchObject({ retryAfterMs: 120_000 });
});

test.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
  'a bank that asks to be asked again at once (%s) is not asked in a circle',
  async (header) => {
    const url = await bankThat((_request, response) =>
      response.writeHead(503, { 'retry-after': header }).end(),
    );
    await lab.setWebhook(url, [webhookSecret]);
    expect(await thrownBy((await noticeFor()).send)).toMatchObject({ retryAfterMs: 1_000 });
  },
);

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test.each([400, 401, 500])(
  'a notice that a bank has answered with %i at each step of the ladder goes by the next channel (R-11)',
  async (status) => {
    const url = await bankThat((_request, response) => response.writeHead(status).end());
    await lab.setWebhook(url, [webhookSecret]);
    const ninth = await noticeFor(lab.ports, { attempts: 9, firstTriedAt: hoursAgo(52) });
    expect(await thrownBy(ninth.send)).toMatchObject({ name: 'TryAgain' });
    const tenth = await noticeFor(lab.ports, { attempts: 10, firstTriedAt: hoursAgo(76) });
    expect(await tenth.send()).toMatchObject({
      status: 'FAILED',
      outcome: { code: 'GIVEN_UP', answer: status },
      tells: [{ kind: 'noticeUndeliverable', payload: { why: 'GIVEN_UP' } }],
    });
  },
);

test('a bank that often asks to be asked again soon has all of the ladder’s time', async () => {
  const url = await bankThat((_request, response) =>
    response.writeHead(429, { 'retry-after': '1' }).end(),
  );
  await lab.setWebhook(url, [webhookSecret]);
  const { send } = await noticeFor(lab.ports, { attempts: 200, firstTriedAt: hoursAgo(1) });
  expect(await thrownBy(send)).toMatchObject({ retryAfterMs: 1_000 });
});

test.each(['openLogon', 'closeLogon', 'tellBank'])(
  '%s is not lost because a name leads inside just now: it is offered again along the ladder (R-09)',
  async (kind) => {
    await lab.setWebhook(lab.webhookUrl.replace('127.0.0.1', 'localhost'), [webhookSecret]);
    const payload = { state: 'INVITED', deadline: null };
    const { send } = await noticeFor(lab.portsInProduction, { kind, payload });
    expect(await thrownBy(send)).toMatchObject({ message: 'answered PRIVATE_ADDRESS' });
  },
);

test('an endless answer is cut, and what it began with counts', async () => {
  const url = await bankThat((_request, response) => {
    response.writeHead(200);
    const part = Buffer.alloc(64 * 1024);
    const timer = setInterval(() => response.write(part), 5);
    response.once('close', () => clearInterval(timer));
  });
  await lab.setWebhook(url, [webhookSecret]);
  expect(await (await noticeFor()).send()).toMatchObject({ status: 'SENT' });
});

test.each(['127.0.0.1', 'localhost'])(
  'in production a webhook does not reach inside by %s: the notice goes by the next channel',
  async (host) => {
    await lab.setWebhook(lab.webhookUrl.replace('127.0.0.1', host), [webhookSecret]);
    const before = events();
    expect(await (await noticeFor(lab.portsInProduction)).send()).toMatchObject({
      status: 'FAILED',
      tells: [{ kind: 'noticeUndeliverable', payload: { why: 'PRIVATE_ADDRESS' } }],
    });
    expect(events()).toBe(before);
  },
);

test('once the agreement has ended the bank hears nothing, and the notice goes by the next channel (R-02, R-45)', async () => {
  const { message, send } = await noticeFor();
  const { citizenId } = await lab.database.prisma.journey.findUniqueOrThrow({
    where: { id: message.journeyId },
  });
  await lab.database.prisma.bankCustomer.updateMany({
    where: { citizenId },
    data: { endedAt: new Date() },
  });
  const before = events();
  expect(await send()).toMatchObject({
    status: 'FAILED',
    tells: [{ kind: 'noticeUndeliverable', payload: { why: 'AGREEMENT_ENDED' } }],
  });
  expect(events()).toBe(before);
});
