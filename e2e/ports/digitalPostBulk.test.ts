import { randomUUID } from 'node:crypto';
import type { LeasedMessage } from '@overgang/prisma';
import { noFaults } from '../../sandbox/faults/faults.js';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

const halfDayMs = 43_200_000;
let lab: PortLab;
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(() => lab.end());
afterEach(() => lab.world.systems.context.faults.set('digitalPost', {}));

interface Written {
  readonly message: LeasedMessage;
  readonly digits: string;
}

async function notice(): Promise<Written> {
  const { journeyId, digits } = await lab.citizen();
  const payload = noticePayload(randomUUID());
  const message = leased({ port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload });
  return { message, digits };
}

async function notices(count: number): Promise<LeasedMessage[]> {
  const written: LeasedMessage[] = [];
  while (written.length < count) written.push((await notice()).message);
  return written;
}

async function sendMany(messages: readonly LeasedMessage[]) {
  const { bulk } = lab.ports.DIGITAL_POST;
  if (!bulk) throw new Error('there is no bulk door');
  return bulk.send(messages);
}

const booked = () => lab.booked('digitalPost', 'MEMO');
const sent = { status: 'SENT', outcome: { receiptStatus: 'RECEIVED' } };

test('a delivery sent again, whole or among others, puts each message into its mailbox once (I2)', async () => {
  const before = booked();
  const [first, others] = [await notices(3), await notices(2)];
  expect(await sendMany(first)).toMatchObject([sent, sent, sent]);
  expect(await sendMany(first)).toMatchObject([sent, sent, sent]);
  expect(await sendMany([...others, ...first])).toMatchObject(Array(5).fill(sent));
  expect(booked()).toBe(before + 5);
});

test('a delivery whose answer was lost is sent again under the same UUIDs, and counts once', async () => {
  const before = booked();
  const messages = await notices(4);
  const fault = jest.spyOn(lab.world.systems.context.faults, 'of');
  // Each mailbox is looked up before, and each request looks at the faults twice.
  let looks = 2 * messages.length;
  fault.mockImplementation(() => {
    looks -= 1;
    return looks >= 0 ? noFaults : { ...noFaults, loseAnswers: 1 };
  });
  await expect(sendMany(messages)).rejects.toThrow();
  fault.mockRestore();
  expect(booked()).toBe(before + 4);
  expect(await sendMany(messages)).toMatchObject(Array(4).fill(sent));
  expect(booked()).toBe(before + 4);
});

test('what the single door took is not delivered again by the bulk door', async () => {
  const before = booked();
  const { message } = await notice();
  await lab.ports.DIGITAL_POST.send(message);
  expect(await sendMany([message])).toMatchObject([sent]);
  expect(booked()).toBe(before + 1);
});

test('each mailbox is looked up: exempt, invalid and unreadable each get their own answer, in their place', async () => {
  const before = booked();
  const [one, exempt, odd] = [await notice(), await notice(), await notice()];
  const [wrong, other] = [await notice(), await notice()];
  lab.world.systems.mailboxes.setContact(exempt.digits, 'EXEMPT');
  const answers = await sendMany([
    ...[one.message, exempt.message, { ...odd.message, journeyId: randomUUID() }],
    ...[{ ...wrong.message, providerKey: 'no-uuid' }, other.message],
  ]);
  expect(answers).toMatchObject([
    sent,
    { status: 'FAILED', outcome: { code: 'EXEMPT' }, tells: [{ kind: 'noticeUndeliverable' }] },
    { name: 'TryAgain' },
    { status: 'FAILED', outcome: { code: 'INVALID', errorCode: 'XML_INVALID' } },
    sent,
  ]);
  expect(booked()).toBe(before + 2);
});

test('each message of a delivery gets its business receipt, as those by the single door do', async () => {
  const messages = await notices(3);
  await sendMany(messages);
  await lab.world.pass(halfDayMs);
  const { receipts } = lab.world.systems.mailboxes;
  const told = receipts.map(({ messageUUID, receiptStatus }) => `${messageUUID} ${receiptStatus}`);
  for (const { providerKey } of messages) expect(told).toContain(`${providerKey} COMPLETED`);
});
