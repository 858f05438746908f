import { updateService } from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { isUuid } from '../isUuid.js';
import { reasonGiven } from '../reasonGiven.js';
import { NotFound } from '../refusals/notFound.js';
import { serviceSuccess } from '../types/serviceSuccess.js';

const UpdateServiceSuccess = serviceSuccess('UpdateServiceSuccess');

const Input = builder.inputType('UpdateServiceInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    acceptsMitIdSince: t.field({ type: 'Day', description: 'Left out or null: not yet known.' }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('updateService', (t) =>
  t.field({
    type: UpdateServiceSuccess,
    description: 'R-32: says since when a service accepts MitID, or that it does not yet.',
    errors: {},
    authScopes: { mayDo: 'updateService' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { id, acceptsMitIdSince, reason } }, context) => {
      const { language, now, transaction } = context;
      if (!isUuid(id)) throw new NotFound(language);
      const since = acceptsMitIdSince ?? null;
      const former = await transaction(async (db) => {
        const changed = await updateService(db, { id, acceptsMitIdSince: since, now });
        const details = { service: id, before: changed?.acceptedSince ?? null, since };
        if (changed !== null)
          await audited(db, context, { action: 'updateService', purpose: reason, details });
        return changed;
      });
      if (former === null) throw new NotFound(language);
      return { serviceId: id };
    },
  }),
);
