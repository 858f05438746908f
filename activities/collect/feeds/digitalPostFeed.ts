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

const read = feedReader('receipts', postReceipt, eventOf);

export const digitalPostFeed: Feed = {
  name: 'DIGITAL_POST',
  path: '/receipts/',
  read,
  question: {
    path: (messageUuid) => `/receipts/?memo-message-uuid=${messageUuid}`,
    /** Whatever it has taken has a technical receipt at least. */
    read: ({ body }) => {
      const page = read(body);
      return page.events.length + page.unreadable === 0 ? null : page;
    },
  },
};
