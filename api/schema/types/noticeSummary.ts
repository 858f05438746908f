import { builder } from '../builder.js';

/** That a notice was sent, by which channel, and how it fared. */
export const NoticeSummary = builder.prismaObject('Notice', {
  name: 'NoticeSummary',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    channel: t.exposeString('channel'),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    sentAt: t.expose('sentAt', { type: 'Instant', nullable: true }),
    receivedAt: t.expose('receivedAt', { type: 'Instant', nullable: true }),
    outcome: t.exposeString('outcome', { nullable: true }),
  }),
});
