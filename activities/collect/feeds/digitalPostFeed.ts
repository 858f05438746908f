import { isoInstant } from '@overgang/prisma';
import { z } from 'zod';
import type { Feed, FeedEvent } from '../feed.js';
import { feedReader } from '../feedReader.js';

const receipt = z.object({
  messageUUID: z.uuid(),
  timeStamp: isoInstant,
  receiptStatus: z.enum(['RECEIVED', 'COMPLETED', 'INVALID', 'NOT_ALLOWED']),
});

/** available in the mailbox is received; refused there goes by the next channel. */
function eventOf({ messageUUID, timeStamp, receiptStatus }: z.infer<typeof receipt>): FeedEvent {
  return {
    id: `${messageUUID}/${receiptStatus}`,
    type: receiptStatus,
    at: timeStamp,
    about: { providerKey: messageUUID },
    meaning: ({ found, happenedAt }) => {
      // Technical: the post has taken it, and says so once more what it answered to the sending.
      if (receiptStatus === 'RECEIVED') return {};
      const noticeId = found.noticeKey ?? '';
      return receiptStatus === 'COMPLETED'
        ? { tells: { kind: 'noticeReceived', payload: { noticeId, happenedAt } } }
        : { tells: { kind: 'noticeUndeliverable', payload: { noticeId, why: receiptStatus } } };
    },
  };
}

export const digitalPostFeed: Feed = {
  name: 'DIGITAL_POST',
  path: '/receipts/',
  read: feedReader('receipts', receipt, eventOf),
};
