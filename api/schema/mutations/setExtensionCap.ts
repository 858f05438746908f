import { type ExtensionCap, setExtensionCap } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { NotFound } from '../refusals/notFound.js';

const SetExtensionCapSuccess = builder.objectRef<ExtensionCap>('SetExtensionCapSuccess').implement({
  fields: (t) => ({
    bank: t.exposeString('reg'),
    name: t.exposeString('name'),
    capDays: t.exposeInt('capDays', { nullable: true, description: 'null: as the policy says.' }),
  }),
});

const Input = builder.inputType('SetExtensionCapInput', {
  fields: (t) => ({
    bank: t.string({ required: true, validate: z.string().regex(/^\d{4}$/) }),
    capDays: t.int({
      description: 'Days after receipt; null: as the policy says.',
      validate: z.int().min(1).max(3_650),
    }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('setExtensionCap', (t) =>
  t.field({
    type: SetExtensionCapSuccess,
    description:
      'R-10: how far a bank may extend its customers’ deadlines. Deadlines that were given stay.',
    errors: {},
    authScopes: { mayDo: 'setExtensionCap' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { bank, capDays, reason } }, context) => {
      const changed = await context.transaction(async (db) => {
        const found = await setExtensionCap(db, bank, capDays ?? null);
        const details = { bank, before: found?.before, capDays: found?.capDays };
        if (found !== null)
          await audited(db, context, { action: 'setExtensionCap', purpose: reason, details });
        return found;
      });
      if (changed === null) throw new NotFound(context.language);
      return changed;
    },
  }),
);
