import { powersGiven, revokePower } from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { isUuid } from '../isUuid.js';
import { NotFound } from '../refusals/notFound.js';
import { powerSuccess } from '../types/powerOfAttorney.js';

const RevokePowerSuccess = powerSuccess('RevokePowerSuccess');

const Input = builder.inputType('RevokePowerInput', {
  fields: (t) => ({ powerId: t.id({ required: true }) }),
});

builder.mutationField('revokePower', (t) =>
  t.field({
    type: RevokePowerSuccess,
    description: 'R-43: ends a power of attorney of one’s own, at once.',
    errors: {},
    authScopes: { mayDo: 'revokePower' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { powerId } }, context) => {
      const { citizenId } = context.principal;
      if (citizenId === undefined || !isUuid(powerId)) throw new NotFound(context.language);
      const power = await context.transaction(async (db) => {
        if (!(await revokePower(db, powerId, context.now))) return undefined;
        await audited(db, context, { action: 'revokePower', citizenId, details: { powerId } });
        return (await powersGiven(db, citizenId)).find(({ id }) => id === powerId.toLowerCase());
      });
      if (power === undefined) throw new NotFound(context.language);
      return { power };
    },
  }),
);
