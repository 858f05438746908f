import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { instant } from '@overgang/domain';
import {
  addPolicyVersion,
  currentPolicy,
  type LeasedMessage,
  withTransaction,
} from '@overgang/prisma';
import { emailPort } from '../../activities/ports/email/emailPort.js';
import { type Mailer, openMailer } from '../../activities/ports/email/openMailer.js';
import { listenForMail } from '../../sandbox/email/listenForMail.js';
import { bankReg, leased, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
let mail: Awaited<ReturnType<typeof listenForMail>>;
let mailer: Mailer;
let silent: Server;
const held: Socket[] = [];
const arrived: { to: string; raw: string }[] = [];

const from = 'no-reply@overgang.example';
const contact = 'drift@bank.example';

beforeAll(async () => {
  lab = await openPortLab();
  const { context, emails } = lab.world.systems;
  emails.arrived.listen((one) => arrived.push(one));
  mail = await listenForMail(0, context, emails);
  mailer = open(`smtp://127.0.0.1:${mail.port}`);
  silent = createServer((socket) => held.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  await withTransaction(lab.database.pool, (db) =>
    addPolicyVersion(db, { change: { emailsCitizens: true }, by: 'test', at: instant(0) }),
  );
});
afterAll(async () => {
  mailer.close();
  for (const socket of held) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));
  await mail.close();
  await lab.end();
});
beforeEach(async () => {
  arrived.length = 0;
  lab.world.systems.context.faults.set('email', {});
  await setContact(contact);
});

const caFile = () => join(lab.world.dataFolder, 'email', 'certificate.pem');
const open = (url: string, trusted: string | null = caFile()) =>
  openMailer({ url, from, ...(trusted === null ? {} : { caFile: trusted }) });

/** A bank is only there once it has a customer. */
async function setContact(contactEmail: string | null) {
  const { journeyId } = await lab.citizen();
  await lab.database.prisma.bank.update({ where: { reg: bankReg }, data: { contactEmail } });
  return journeyId;
}

const portWith = (by: Mailer | null) => {
  const { pool } = lab.database;
  return emailPort({ pool, readPolicy: () => currentPolicy(pool), mailer: by });
};

const toContact = (journeyId = '00000000-0000-4000-8000-000000000000'): LeasedMessage => ({
  ...leased({ port: 'EMAIL', journeyId, kind: 'tellBankContact', payload: {} }),
  bankReg,
});
const send = (message = toContact(), by: Mailer | null = mailer) => portWith(by).send(message);

test('a bank’s contact is told over TLS, with list headers and its own message id, and no link', async () => {
  const message = toContact();
  expect(await send(message)).toMatchObject({ status: 'SENT' });
  expect(arrived.map(({ to }) => to)).toEqual([contact]);
  const raw = arrived[0]?.raw ?? '';
  expect(raw).toMatch(/^List-ID: /im);
  expect(raw).toMatch(/^List-Unsubscribe: <mailto:/im);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/im);
  expect(raw).toContain(`Message-ID: <${message.providerKey}@overgang.example>`);
  expect(raw).not.toMatch(/https?:/);
  expect(lab.booked('email', 'MAIL')).toBe(1);
});

test('a citizen who gave an address is told that something waits; others, and all while the programme says no, are not', async () => {
  const { journeyId, citizenId } = await lab.citizen();
  const payload = { place: 'NETBANK', language: 'en' };
  const message = leased({ port: 'EMAIL', journeyId, kind: 'tellCitizen', payload });
  expect(await send(message)).toMatchObject({ status: 'FAILED', outcome: { code: 'NO_ADDRESS' } });
  const email = 'kirsten@mail.example';
  await lab.database.prisma.citizen.update({ where: { id: citizenId }, data: { email } });
  expect(await send(message)).toMatchObject({ status: 'SENT' });
  expect(arrived.map(({ to }) => to)).toEqual([email]);
  const policy = { ...(await currentPolicy(lab.database.pool)), emailsCitizens: false };
  const off = emailPort({ pool: lab.database.pool, readPolicy: async () => policy, mailer });
  expect(await off.send(message)).toMatchObject({ outcome: { code: 'NOT_WANTED' } });
});

test('an answer that is lost after the message was taken is settled as unknown: one mail in the book', async () => {
  const before = lab.booked('email', 'MAIL');
  lab.world.systems.context.faults.set('email', { loseAnswers: 1 });
  expect(await send()).toMatchObject({ status: 'FAILED', outcome: { code: 'UNKNOWN' } });
  expect(lab.booked('email', 'MAIL')).toBe(before + 1);
});

test.each([
  [{ errorRate: 1 }, 'SMTP_451'],
  [{ down: true }, 'SMTP_421'],
])(
  'what the server puts off (%j) is tried again, and too often is given up',
  async (fault, code) => {
    // A connection that is kept would not ask to be let in again.
    const fresh = open(`smtp://127.0.0.1:${mail.port}`);
    lab.world.systems.context.faults.set('email', fault);
    await expect(send(toContact(), fresh)).rejects.toMatchObject({
      name: 'TryAgain',
      message: code,
    });
    const last = { ...toContact(), attempts: 100 };
    expect(await send(last, fresh)).toMatchObject({ status: 'FAILED', outcome: { code } });
    fresh.close();
    expect(arrived).toEqual([]);
  },
);

test('a bounce is recorded by its code, and never tried again', async () => {
  await setContact('unknown@bank.example');
  expect(await send()).toMatchObject({ status: 'FAILED', outcome: { code: 'SMTP_550' } });
});

test.each([null, 'no address', 'a@b.example, c@d.example', 'a@b.example\r\nRCPT TO:<x@y.example>'])(
  'what is not one plain address reaches nobody: %j',
  async (address) => {
    await setContact(address);
    expect(await send()).toMatchObject({ status: 'FAILED', outcome: { code: 'NO_ADDRESS' } });
    expect(arrived).toEqual([]);
  },
);

test('a server whose certificate nobody vouches for gets nothing', async () => {
  const trusting = open(`smtp://127.0.0.1:${mail.port}`, null);
  await expect(send(toContact(), trusting)).rejects.toMatchObject({ name: 'TryAgain' });
  trusting.close();
  expect(arrived).toEqual([]);
});

test('a server that offers no TLS, as when somebody strips it on the way, is told no address and no text', async () => {
  const heard: string[] = [];
  const plain = createServer((socket) => {
    held.push(socket);
    socket.on('error', () => undefined).write('220 mail.example ESMTP\r\n');
    socket.on('data', (bytes) => {
      heard.push(String(bytes));
      socket.write(String(bytes).startsWith('EHLO') ? '250 mail.example\r\n' : '502 no\r\n');
    });
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const address = plain.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stripped = open(`smtp://127.0.0.1:${port}`);
  await expect(send(toContact(), stripped)).rejects.toMatchObject({ name: 'TryAgain' });
  stripped.close();
  plain.close();
  expect(heard.join('')).not.toMatch(/MAIL FROM|RCPT TO|DATA|@/);
});

test('a server that says nothing, or is not there, is tried again', async () => {
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const quiet = open(`smtp://127.0.0.1:${port}`);
  await expect(send(toContact(), quiet)).rejects.toMatchObject({ message: 'GREETING_TIMEOUT' });
  quiet.close();
  const nobody = open('smtp://127.0.0.1:1');
  await expect(send(toContact(), nobody)).rejects.toMatchObject({ message: 'ECONNREFUSED' });
  nobody.close();
});

test('a server that hangs up before its greeting is asked once: the pool does not try again by itself (I2)', async () => {
  let connections = 0;
  const hangingUp = createServer((socket) => {
    connections += 1;
    socket.end();
  });
  await new Promise<void>((resolve) => hangingUp.listen(0, '127.0.0.1', resolve));
  const address = hangingUp.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const hungUpOn = open(`smtp://127.0.0.1:${port}`);
  expect(await send(toContact(), hungUpOn)).toMatchObject({ outcome: { code: 'UNKNOWN' } });
  hungUpOn.close();
  await new Promise((resolve) => hangingUp.close(resolve));
  expect(connections).toBe(1);
});

test('without a mail server nothing waits for one', async () => {
  expect(await send(toContact(), null)).toMatchObject({ outcome: { code: 'NO_MAIL_SERVER' } });
});
