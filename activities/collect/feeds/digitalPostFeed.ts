import { type PostReceipt, postReceiptKey, toldByPostReceipt } from '@overgang/domain';
import { postReceipt } from '@overgang/prisma';
import type { Feed, FeedEvent } from '../feed.js';
import { feedReader } from '../feedReader.js';

const eventOf = (of: PostReceipt): FeedEvent => ({
  id: postReceiptKey(of),
  type: of.status,
  at: of.happenedAt,
  about: { providerKey: of.messageUuid, channel: 'DIGITAL_POST' },
  meaning: ({ found }) => {
    const tells = toldByPostReceipt(of, found.noticeKey ?? '');
    return tells === null ? {} : { tells };
  },
});

export const digitalPostFeed: Feed = {
  name: 'DIGITAL_POST',
  path: '/receipts/',
  read: feedReader('receipts', postReceipt, eventOf),
};
