import { type DeliveryFigure, deliveryFigures } from '@overgang/prisma';
import { builder } from '../builder.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';

const mostDays = 7;
const dayMs = 86_400_000;

const DeliveryFigureType = builder.objectRef<DeliveryFigure>('DeliveryFigure').implement({
  description: 'Notices written within one hour of programme time, and how they have fared since.',
  fields: (t) => ({
    hour: t.expose('hour', { type: 'Instant' }),
    channel: t.exposeString('channel'),
    kind: t.exposeString('kind'),
    written: t.exposeInt('written'),
    sent: t.exposeInt('sent'),
    received: t.exposeInt('received'),
    undelivered: t.exposeInt('undelivered'),
    withdrawn: t.exposeInt('withdrawn'),
  }),
});

builder.queryField('deliveryFigures', (t) =>
  t.field({
    type: [DeliveryFigureType],
    description: `Notices by channel, kind and hour, of at most ${mostDays} days.`,
    authScopes: { mayDo: 'deliveryFigures' },
    complexity: { field: 50, multiplier: 10 },
    args: {
      from: t.arg({ type: 'Instant', required: true }),
      to: t.arg({ type: 'Instant', required: true }),
    },
    resolve: async (_root, { from, to }, { transaction, language }) => {
      if (to <= from || to - from > mostDays * dayMs)
        throw ruleRefusal('DAYS_OUT_OF_RANGE', language);
      return [...(await transaction((db) => deliveryFigures(db, from, to)))];
    },
  }),
);
