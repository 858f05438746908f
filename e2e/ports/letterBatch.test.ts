import { randomUUID } from 'node:crypto';
import type { LeasedMessage } from '@overgang/prisma';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(() => lab.end());
afterEach(() => lab.world.systems.context.faults.set('printHouse', {}));

async function letter(): Promise<LeasedMessage> {
  const { journeyId } = await lab.citizen();
  const payload = noticePayload(randomUUID());
  return leased({ port: 'LETTER', journeyId, kind: 'sendNotice', payload });
}

async function letters(count: number): Promise<LeasedMessage[]> {
  const written: LeasedMessage[] = [];
  while (written.length < count) written.push(await letter());
  return written;
}

const again = (messages: readonly LeasedMessage[]) =>
  messages.map((message) => ({ ...message, attempts: 2 }));

async function sendBatch(messages: readonly LeasedMessage[]) {
  const { bulk } = lab.ports.LETTER;
  if (!bulk) throw new Error('there is no bulk door');
  return bulk.send(messages);
}

const printed = () => lab.booked('printHouse', 'ACCEPTED');

test('a batch sent again, whole or among others, prints each letter once (I2)', async () => {
  const before = printed();
  const [first, others] = [await letters(3), await letters(2)];
  const sent = { status: 'SENT', outcome: { status: 'ACCEPTED' } };
  expect(await sendBatch(first)).toMatchObject([sent, sent, sent]);
  expect(await sendBatch(first)).toMatchObject([sent, sent, sent]);
  expect(await sendBatch([...others, ...first])).toHaveLength(5);
  expect(printed()).toBe(before + 5);
});

test('a batch whose answer was lost is asked for by its items, and what came through is not sent again', async () => {
  const before = printed();
  const [batch, other] = [await letters(3), await letter()];
  lab.world.systems.context.faults.set('printHouse', { loseAnswers: 1 });
  await expect(sendBatch(batch)).rejects.toThrow();
  lab.world.systems.context.faults.set('printHouse', {});
  const found = { status: 'SENT', outcome: { found: true } };
  const fresh = { status: 'SENT', outcome: { status: 'ACCEPTED' } };
  expect(await sendBatch(again([...batch, other]))).toMatchObject([found, found, found, fresh]);
  expect(printed()).toBe(before + 4);
});

test('a letter that cannot be written keeps none of the batch back, and each answer stands in its place', async () => {
  const before = printed();
  const [one, odd, other] = [await letter(), await letter(), await letter()];
  const answers = await sendBatch([one, { ...odd, journeyId: randomUUID() }, other]);
  expect(answers).toMatchObject([{ status: 'SENT' }, { name: 'TryAgain' }, { status: 'SENT' }]);
  expect(printed()).toBe(before + 2);
});

test('a letter that the print house refuses, by either door, comes back to its journey, and no other does', async () => {
  const [one, other] = [await letter(), await letter()];
  await lab.database.pool.query(
    `UPDATE citizen SET name = '' WHERE id = (SELECT citizen_id FROM journey WHERE id = $1)`,
    [other.journeyId],
  );
  const refused = {
    ...{ status: 'FAILED', outcome: { code: 'INVALID_ITEM' } },
    tells: [{ kind: 'noticeUndeliverable', payload: { why: 'INVALID_ITEM' } }],
  };
  expect(await sendBatch([one, other])).toMatchObject([{ status: 'SENT' }, refused]);
  expect(await lab.ports.LETTER.send(other)).toMatchObject(refused);
  expect(await lab.ports.LETTER.send(await letter())).toMatchObject({ status: 'SENT' });
});

test('what the single door took is not printed again by the bulk door', async () => {
  const before = printed();
  const message = await letter();
  await lab.ports.LETTER.send(message);
  expect(await sendBatch(again([message]))).toMatchObject([{ outcome: { found: true } }]);
  expect(await sendBatch([message])).toMatchObject([{ status: 'SENT' }]);
  expect(printed()).toBe(before + 1);
});
