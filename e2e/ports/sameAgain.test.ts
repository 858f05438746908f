import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { webhookSecret } from './portLab.js';
import { type NoticeChannel, openReceiptLab, type ReceiptLab } from './receiptLab.js';

const day = 86_400_000;

let lab: ReceiptLab;
beforeEach(async () => {
  lab = await openReceiptLab();
  await lab.citizen();
  await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
});
afterEach(() => lab.end());

const line = z.looseObject({ type: z.string(), sha256: z.string().optional() });

/** What a book says of the content of each arrival: the first, and those under the same key. */
function arrivals(book: string, first: string) {
  const text = readFileSync(join(lab.world.dataFolder, `${book}.jsonl`), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((one) => line.parse(JSON.parse(one)));
  return lines.filter(({ type }) => type === first || type === 'AGAIN').map((one) => one.sha256);
}

/** Tried again days later, first in vain: what was asked is done, and nobody hears of it. */
async function triedAgain(channel: NoticeChannel, book: string): Promise<void> {
  const { message } = await lab.sent(channel);
  lab.world.systems.context.faults.set(book, { loseAnswers: true });
  await lab.pass(2 * day);
  await lab.ports[channel].send({ ...message, attempts: 2 }).catch(() => undefined);
  lab.world.systems.context.faults.set(book, {});
  await lab.ports[channel].send({ ...message, attempts: 3 });
}

test.each([
  ['NETBANK', 'netbank', 'EVENT'],
  ['DIGITAL_POST', 'digitalPost', 'MEMO'],
] as const)(
  '%s: a second try, days later, says the same in the same bytes (I2)',
  async (channel, book, first) => {
    await triedAgain(channel, book);
    const [said, ...again] = arrivals(book, first);
    expect(said).toMatch(/^[0-9a-f]{64}$/);
    expect(again.length).toBeGreaterThan(0);
    expect(new Set(again)).toEqual(new Set([said]));
  },
);

test('LETTER: a second try asks by its key, and sends nothing that the print house has (I2)', async () => {
  await triedAgain('LETTER', 'printHouse');
  expect(arrivals('printHouse', 'ACCEPTED')).toHaveLength(1);
});
