import { givePower } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { newPower } from '../../power/newPower.js';
import { builder } from '../builder.js';
import { NotFound } from '../refusals/notFound.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { HelperActType, PowerKindType, powerSuccess } from '../types/powerOfAttorney.js';

const GivePowerSuccess = powerSuccess('GivePowerSuccess');

const Input = builder.inputType('GivePowerInput', {
  fields: (t) => ({
    helperCpr: t.string({ required: true, validate: z.string().max(11) }),
    kind: t.field({ type: PowerKindType, required: true }),
    bank: t.string({
      validate: z.string().regex(/^\d{4}$/),
      description: 'Registration number; of a bank’s power.',
    }),
    acts: t.field({ type: [HelperActType], required: true, validate: z.array(z.any()).min(1) }),
    from: t.field({ type: 'Day', required: true }),
    until: t.field({ type: 'Day', required: true, description: 'Its last day.' }),
  }),
});

builder.mutationField('givePower', (t) =>
  t.field({
    type: GivePowerSuccess,
    description:
      'R-43: somebody may act for the citizen, as themselves, for named acts and a period; at public places, or at one bank of the citizen’s.',
    errors: {},
    authScopes: { mayDo: 'givePower' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { bank = null, ...input } }, context) => {
      const { principal, language, db, transaction } = context;
      const { citizenId } = principal;
      if (citizenId === undefined) throw new NotFound(language);
      const isBanks = input.kind === 'BANK';
      const isTheirs =
        bank !== null &&
        (await db.bankCustomer.count({ where: { citizenId, bankReg: bank, endedAt: null } })) > 0;
      if (isBanks !== (bank !== null) || isBanks !== isTheirs) {
        throw ruleRefusal('POWER_BANK', language);
      }
      const wanted = { ...input, bank, citizenId, registeredBy: 'CITIZEN' } as const;
      const power = await newPower(context, wanted);
      await transaction(async (tx) => {
        await givePower(tx, power);
        const { id: powerId, kind } = power;
        await audited(tx, context, { action: 'givePower', citizenId, details: { powerId, kind } });
      });
      return { power: { ...power, isRevoked: false } };
    },
  }),
);
