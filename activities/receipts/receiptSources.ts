import type { Channel } from '@overgang/domain';
import type { Feed, Question } from '../collect/feed.js';
import { digitalPostFeed } from '../collect/feeds/digitalPostFeed.js';
import { printHouseFeed } from '../collect/feeds/printHouseFeed.js';
import type { PortUrls } from '../ports/portTable.js';

export interface ReceiptSource {
  readonly channel: Exclude<Channel, 'NETBANK'>;
  readonly system: keyof PortUrls;
  readonly feed: Feed & { readonly question: Question };
}

function source(
  channel: ReceiptSource['channel'],
  system: keyof PortUrls,
  feed: Feed,
): ReceiptSource {
  const { question } = feed;
  if (!question) throw new Error(`${feed.name} cannot be asked about one message`);
  return { channel, system, feed: { ...feed, question } };
}

/** Channels that say by themselves what became of a notice. The netbank's receipt is the citizen's: nobody else can be asked. */
export const receiptSources: readonly ReceiptSource[] = [
  source('DIGITAL_POST', 'digitalPost', digitalPostFeed),
  source('LETTER', 'printHouse', printHouseFeed),
];
