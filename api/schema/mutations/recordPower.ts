import { givePower } from '@overgang/prisma';
import { z } from 'zod';
import { visitedJourneyId } from '../../counter/visitedJourney.js';
import { audited } from '../../journey/audited.js';
import { newPower } from '../../power/newPower.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { HelperActType, powerSuccess } from '../types/powerOfAttorney.js';

const RecordPowerSuccess = powerSuccess('RecordPowerSuccess');

const Input = builder.inputType('RecordPowerInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    helperCpr: t.string({ required: true, validate: z.string().max(11) }),
    acts: t.field({ type: [HelperActType], required: true, validate: z.array(z.any()).min(1) }),
    from: t.field({ type: 'Day', required: true }),
    until: t.field({ type: 'Day', required: true, description: 'Its last day.' }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('recordPower', (t) =>
  t.field({
    type: RecordPowerSuccess,
    description:
      'R-43: a public power of attorney that the citizen at the counter gives; never a bank’s.',
    errors: {},
    authScopes: { mayDo: 'recordPower' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { journeyId: named, reason, ...input } }, context) => {
      const journeyId = await visitedJourneyId(context, named);
      const { citizenId } = await context.db.journey.findUniqueOrThrow({
        where: { id: journeyId },
        select: { citizenId: true },
      });
      const publicly = { kind: 'PUBLIC', bank: null, registeredBy: 'CLERK' } as const;
      const power = await newPower(context, { ...input, ...publicly, citizenId });
      await context.transaction(async (tx) => {
        await givePower(tx, power);
        const details = { powerId: power.id };
        await audited(tx, context, { action: 'recordPower', purpose: reason, citizenId, details });
      });
      return { power: { ...power, isRevoked: false } };
    },
  }),
);
