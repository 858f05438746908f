import { type Replay, replayDelivery } from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { isUuid } from '../isUuid.js';
import { reasonGiven } from '../reasonGiven.js';
import { NotFound } from '../refusals/notFound.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';

const ReplayDeliverySuccess = builder
  .objectRef<{ readonly id: string }>('ReplayDeliverySuccess')
  .implement({ fields: (t) => ({ id: t.exposeID('id') }) });

const Input = builder.inputType('ReplayDeliveryInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'The event’s `webhook-id`; a notice’s own id.' }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

interface Wanted {
  readonly id: string;
  readonly reason: string;
}

async function replay(context: Context, { id, reason }: Wanted): Promise<Replay> {
  if (!isUuid(id)) return 'UNKNOWN';
  return context.transaction(async (db) => {
    const outcome = await replayDelivery(db, id);
    const trace = { action: 'replayDelivery', purpose: reason, details: { delivery: id } };
    if (outcome === 'REPLAYED') await audited(db, context, trace);
    return outcome;
  });
}

builder.mutationField('replayDelivery', (t) =>
  t.field({
    type: ReplayDeliverySuccess,
    description:
      'Posts an event to the bank’s webhook again, under the same `webhook-id`: it counts once.',
    errors: {},
    authScopes: { mayDo: 'replayDelivery' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const outcome = await replay(context, input);
      if (outcome === 'UNKNOWN') throw new NotFound(context.language);
      if (outcome === 'NO_WEBHOOK') throw ruleRefusal('NO_WEBHOOK', context.language);
      if (outcome === 'OVERTAKEN') throw ruleRefusal('DELIVERY_OVERTAKEN', context.language);
      return { id: input.id };
    },
  }),
);
