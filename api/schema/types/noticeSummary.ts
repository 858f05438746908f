import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { NoticeTryType, triesOf } from './noticeTry.js';

interface Noticed {
  readonly id: string;
  readonly journeyId: string;
}

/** How often it was begun to be sent, and what is kept of it. */
async function sendsOf(db: Context['db'], { id: providerKey, journeyId }: Noticed) {
  const message = await db.outboxMessage.findFirst({
    where: { journeyId, providerKey },
    select: { attempts: true, tries: true },
  });
  return { attempts: message?.attempts ?? 0, tries: triesOf(message?.tries ?? []) };
}

/** That a notice was sent, by which channel, and how it fared. */
const NoticeSummary = builder.prismaObject('Notice', {
  name: 'NoticeSummary',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    channel: t.exposeString('channel'),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    sentAt: t.expose('sentAt', { type: 'Instant', nullable: true }),
    receivedAt: t.expose('receivedAt', { type: 'Instant', nullable: true }),
    outcome: t.exposeString('outcome', { nullable: true }),
    tries: t.field({
      type: [NoticeTryType],
      description: 'Every try to send it that ended, oldest first; the first and the last 49.',
      complexity: 5,
      select: { id: true, journeyId: true },
      resolve: async (notice, _args, { db }) => (await sendsOf(db, notice)).tries,
    }),
    triesNotListed: t.int({
      description:
        'Tries begun that `tries` does not show: one under way, those whose sender died or hung, and above fifty those in the middle.',
      complexity: 5,
      select: { id: true, journeyId: true },
      resolve: async (notice, _args, { db }) => {
        const { attempts, tries } = await sendsOf(db, notice);
        return Math.max(0, attempts - tries.length);
      },
    }),
  }),
});

/** How a journey shows them, the newest first. */
export const noticesConnection = {
  type: NoticeSummary,
  cursor: 'id' as const,
  query: { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }] },
};
