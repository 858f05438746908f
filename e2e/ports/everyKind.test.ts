import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Channel,
  channels,
  defaultPolicy,
  exampleValues,
  type Language,
  type NoticeKind,
  noticeKinds,
  renderNotice,
  templateVersion,
} from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import type { z } from 'zod';
import { noticePrinter } from '../../activities/ports/noticePrinter.js';
import { personReader } from '../../activities/ports/person.js';
import { sha256Of } from '../../sandbox/book/sha256Of.js';
import { digitalPostEntry } from '../../sandbox/digitalPost/entry.js';
import { netbankEntry } from '../../sandbox/netbank/entry.js';
import { printHouseEntry } from '../../sandbox/printHouse/entry.js';
import { leased, openPortLab, type PortLab, webhookSecret } from './portLab.js';

let lab: PortLab;
let journeyId: string;
beforeAll(async () => {
  lab = await openPortLab();
  ({ journeyId } = await lab.citizen());
  await lab.setWebhook(lab.webhookUrl, [webhookSecret]);
});
afterAll(() => lab.end());

/** An outside system's own book. */
function bookOf<Entry extends z.ZodType>(system: string, entry: Entry): z.infer<Entry>[] {
  const text = readFileSync(join(lab.world.dataFolder, `${system}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => entry.parse(JSON.parse(line)));
}

interface Said {
  readonly kind: NoticeKind;
  readonly language: Language;
}

const valuesFor = (channel: Channel) => ({ ...exampleValues, carrier: channel, way: channel });

/** The notice by that channel, as a step decided it. */
function noticeBy(channel: Channel, { kind, language }: Said): LeasedMessage {
  const values = valuesFor(channel);
  const said = { noticeKey: `${kind}/${language}/${channel}`, noticeKind: kind, values, language };
  const payload = { ...said, templateVersion };
  return leased({ port: channel, journeyId, kind: 'sendNotice', payload });
}

/** The document that the citizen is to hold in their hands. */
async function printed(message: LeasedMessage): Promise<string> {
  const print = noticePrinter({ readPolicy: async () => defaultPolicy, hasWindow: true });
  const person = await personReader(lab.database.pool, testVault)(journeyId);
  const { pdf } = await print(message, person);
  return sha256Of(Buffer.from(pdf, 'base64'));
}

/** That the system has it, and what it says of it. */
const arrivals: Readonly<Record<Channel, (message: LeasedMessage, said: Said) => Promise<void>>> = {
  NETBANK: async ({ providerKey }) => {
    const events = bookOf('netbank', netbankEntry).filter((one) => one.type === 'EVENT');
    const [event] = events.filter(({ webhookId }) => webhookId === providerKey);
    expect(event).toMatchObject({ event: 'notice.available', data: { noticeId: providerKey } });
  },
  DIGITAL_POST: async ({ providerKey }, { kind, language }) => {
    const memos = bookOf('digitalPost', digitalPostEntry).filter((one) => one.type === 'MEMO');
    const [memo] = memos.filter(({ messageUUID }) => messageUUID === providerKey);
    const values = valuesFor('DIGITAL_POST');
    const { title, short } = renderNotice(kind, language, values, defaultPolicy.phones);
    expect(memo).toMatchObject({ label: title, notification: short });
  },
  LETTER: async (message, { language }) => {
    const items = bookOf('printHouse', printHouseEntry).filter((one) => one.type === 'ACCEPTED');
    const [item] = items.filter(({ itemId }) => itemId === message.providerKey);
    expect(item).toMatchObject({ language, sha256: await printed(message) });
  },
};

const bothLanguages = noticeKinds.flatMap((kind) => [
  { kind, language: 'da' as const },
  { kind, language: 'en' as const },
]);

test.each(bothLanguages)(
  '$kind in $language goes out by each channel, and each system has it in its book',
  async (said) => {
    for (const channel of channels) {
      const message = noticeBy(channel, said);
      expect(await lab.ports[channel].send(message)).toMatchObject({ status: 'SENT' });
      await arrivals[channel](message, said);
    }
  },
);

test.each(['DIGITAL_POST', 'LETTER'] as const)(
  'all of them go by the bulk door of %s too, in one delivery',
  async (channel) => {
    const messages = bothLanguages.map((said) => ({ said, message: noticeBy(channel, said) }));
    const { bulk } = lab.ports[channel];
    const results = await bulk?.send(messages.map(({ message }) => message));
    expect(results).toHaveLength(messages.length);
    for (const { message, said } of messages) await arrivals[channel](message, said);
  },
);
