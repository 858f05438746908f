import { cprOf } from '@overgang/domain';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { badField } from '../refusals/badField.js';
import { NotFound } from '../refusals/notFound.js';
import { journeySuccess } from '../types/journeySuccess.js';

const FindCitizenSuccess = journeySuccess('FindCitizenSuccess');

const Input = builder.inputType('FindCitizenInput', {
  fields: (t) => ({
    cpr: t.string({ required: true, validate: z.string().max(11) }),
    purpose: t.string({ required: true, validate: reasonGiven.max(200) }),
  }),
});

builder.mutationField('findCitizen', (t) =>
  t.field({
    type: FindCitizenSuccess,
    description:
      'Finds a citizen by number, which stands in the body alone. A mutation, since it is logged with its purpose.',
    errors: {},
    authScopes: { mayDo: 'findCitizen' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { cpr, purpose } }, context) => {
      const { services, language, db, transaction } = context;
      const number = cprOf(cpr);
      if (number === null) throw badField('input.cpr', 'NOT_A_CPR', language);
      const citizenId = await services.citizenOf(number);
      await transaction((tx) =>
        audited(tx, context, {
          action: 'findCitizen',
          purpose,
          ...(citizenId === null ? {} : { citizenId }),
        }),
      );
      const found =
        citizenId === null
          ? null
          : await db.journey.findUnique({ where: { citizenId }, select: { id: true } });
      if (found === null) throw new NotFound(language, 'UNKNOWN_PERSON');
      return { journeyId: found.id };
    },
  }),
);
