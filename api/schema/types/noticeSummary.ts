import { builder } from '../builder.js';
import { NoticeTryType, triesOf } from './noticeTry.js';

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
      description: 'Every try to send it, oldest first; the first and the last 49.',
      complexity: 5,
      select: { id: true, journeyId: true },
      resolve: async ({ id: providerKey, journeyId }, _args, { db }) => {
        const where = { journeyId, providerKey };
        const message = await db.outboxMessage.findFirst({ where, select: { tries: true } });
        return triesOf(message?.tries ?? []);
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
