import { addDays, dayOf, type Instant, startOfDay } from '@overgang/domain';
import { isoInstant } from '@overgang/prisma';
import { z } from 'zod';
import type { Feed, FeedEvent, FoundEvent } from '../feed.js';
import { feedReader, outsideId } from '../feedReader.js';

const event = z.object({
  id: outsideId,
  itemId: z.uuid(),
  type: z.enum(['POSTED', 'RETURNED']),
  at: isoInstant,
});

/** a letter is received on the day by which the post has had its days; abroad it has more. Calendar days: clocks change. */
function arrivesAt({ happenedAt, policy, found }: FoundEvent): Instant {
  const days = found.isAbroad ? policy.postalDaysAbroad : policy.postalDays;
  return startOfDay(addDays(dayOf(happenedAt), days));
}

function eventOf({ id, itemId, type, at }: z.infer<typeof event>): FeedEvent {
  return {
    id,
    type,
    at,
    about: { providerKey: itemId, channel: 'LETTER' },
    meaning: (of) => {
      const noticeId = of.found.noticeKey ?? '';
      if (type === 'RETURNED') {
        return { tells: { kind: 'noticeUndeliverable', payload: { noticeId, why: 'RETURNED' } } };
      }
      const happenedAt = arrivesAt(of);
      const payload = { noticeId, happenedAt };
      return { tells: { kind: 'noticeReceived', payload, deliverAfter: happenedAt } };
    },
  };
}

const read = feedReader('events', event, eventOf);

export const printHouseFeed: Feed = {
  name: 'PRINT_HOUSE',
  path: '/events',
  read,
  question: {
    path: (itemId) => `/items/${itemId}/events`,
    read: ({ status, body }) => (status === 404 ? null : read(body)),
  },
};
