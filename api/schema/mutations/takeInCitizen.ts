import { cprOf } from '@overgang/domain';
import { takeInCitizen } from '@overgang/prisma';
import { z } from 'zod';
import { openVisit } from '../../counter/openVisit.js';
import { spendTakeInTry } from '../../counter/spendTakeInTry.js';
import { traceRefusedTaking } from '../../counter/traceRefusedTaking.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { badField } from '../refusals/badField.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { counterSuccess } from '../types/journeySuccess.js';

const TakeInCitizenSuccess = counterSuccess('TakeInCitizenSuccess');
const line = z.string().trim().min(1).max(100);

const LanguageEnum = builder.enumType('Language', { values: ['da', 'en'] as const });

const Input = builder.inputType('TakeInCitizenInput', {
  fields: (t) => ({
    cpr: t.string({ required: true, validate: z.string().max(11) }),
    name: t.string({ required: true, validate: line.max(200) }),
    addressLines: t.stringList({ required: true, validate: z.array(line).min(1).max(6) }),
    language: t.field({ type: LanguageEnum, required: true }),
    isExemptFromDigitalPost: t.boolean({ required: true }),
    needsLargePrint: t.boolean({ required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('takeInCitizen', (t) =>
  t.field({
    type: TakeInCitizenSuccess,
    description:
      'Somebody at the counter whom no delivery has named is taken in, in the clerk’s own municipality; the visit begins with it. A number that is known is nobody new; every try is on record and counts against the day’s.',
    errors: {},
    authScopes: { mayDo: 'takeInCitizen' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { cpr, reason, ...person } }, context) => {
      const { principal, language, services, policy, now } = context;
      const { municipality, subject: clerk } = principal;
      const number = cprOf(cpr);
      if (number === null) throw badField('input.cpr', 'NOT_A_CPR', language);
      if (municipality === undefined) throw new Error('a clerk is some municipality’s');
      const arrival = { ...person, cpr: number, municipality, clerk, at: now };
      if (!(await spendTakeInTry(context, municipality))) {
        await traceRefusedTaking(context, { purpose: reason, outcome: 'TRY_LATER' });
        throw ruleRefusal('TRY_LATER', language);
      }
      const taken = await context.transaction(async (db) => {
        const one = await takeInCitizen(db, arrival, { vault: services.vault, policy });
        if (one === null) return null;
        const { citizenId } = one;
        await openVisit(db, context, { citizenId, action: 'takeInCitizen', purpose: reason });
        return one;
      });
      if (taken === null) {
        const citizenId = await services.citizenOf(number);
        await traceRefusedTaking(context, { citizenId, purpose: reason, outcome: 'KNOWN_PERSON' });
        throw ruleRefusal('KNOWN_PERSON', language);
      }
      return { journeyId: taken.journeyId };
    },
  }),
);
