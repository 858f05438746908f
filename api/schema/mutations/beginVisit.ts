import { cprOf } from '@overgang/domain';
import { z } from 'zod';
import { openVisit } from '../../counter/openVisit.js';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { badField } from '../refusals/badField.js';
import { NotFound } from '../refusals/notFound.js';
import { counterSuccess } from '../types/journeySuccess.js';

const BeginVisitSuccess = counterSuccess('BeginVisitSuccess');
const action = 'beginVisit';

const Input = builder.inputType('BeginVisitInput', {
  fields: (t) => ({
    cpr: t.string({ required: true, validate: z.string().max(11) }),
    purpose: t.string({ required: true, validate: reasonGiven.max(200) }),
  }),
});

builder.mutationField(action, (t) =>
  t.field({
    type: BeginVisitSuccess,
    description:
      'A citizen of the clerk’s own municipality stands at the counter: found by number, which stands in the body alone, and logged with its purpose. For some minutes the clerk may act for them.',
    errors: {},
    authScopes: { mayDo: 'beginVisit' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { cpr, purpose } }, context) => {
      const { services, language, db, transaction } = context;
      const number = cprOf(cpr);
      if (number === null) throw badField('input.cpr', 'NOT_A_CPR', language);
      const citizenId = await services.citizenOf(number);
      const found =
        citizenId === null
          ? null
          : await db.journey.findUnique({ where: { citizenId }, select: { id: true } });
      if (citizenId === null || found === null) {
        const known = citizenId === null ? {} : { citizenId };
        await transaction((tx) => audited(tx, context, { action, purpose, ...known }));
        throw new NotFound(language, 'UNKNOWN_PERSON');
      }
      await transaction((tx) => openVisit(tx, context, { citizenId, action, purpose }));
      return { journeyId: found.id };
    },
  }),
);
