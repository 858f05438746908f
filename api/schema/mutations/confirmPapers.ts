import { z } from 'zod';
import { doneAtCounter } from '../../counter/doneAtCounter.js';
import { visitedJourneyId } from '../../counter/visitedJourney.js';
import { readWitness } from '../../counter/witness.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { IdPapersType } from '../types/enums.js';
import { counterSuccess } from '../types/journeySuccess.js';

const ConfirmPapersSuccess = counterSuccess('ConfirmPapersSuccess');

const Input = builder.inputType('ConfirmPapersInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    papers: t.field({ type: IdPapersType }),
    papersValidUntil: t.field({ type: 'Day', description: 'Their last day.' }),
    witnessCpr: t.string({
      validate: z.string().max(11),
      description: 'Who vouches for a citizen without papers: of an age that the policy says.',
    }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('confirmPapers', (t) =>
  t.field({
    type: ConfirmPapersSuccess,
    description:
      'R-06, R-07: ID information is in order, or a first NemID was issued: papers were seen at the counter, or somebody vouched.',
    errors: {},
    authScopes: { mayDo: 'confirmPapers' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const journeyId = await visitedJourneyId(context, input.journeyId);
      const { papers = null, papersValidUntil: validUntil = null, witnessCpr, reason } = input;
      const { citizenId } = await context.db.journey.findUniqueOrThrow({
        where: { id: journeyId },
        select: { citizenId: true },
      });
      const witness = witnessCpr == null ? null : await readWitness(context, witnessCpr, citizenId);
      return doneAtCounter(context, {
        ...{ journeyId, event: 'papersSeen', reason },
        payload: { papers, validUntil, witnessAge: witness?.age ?? null },
        details: { papers, ...(witness === null ? {} : { witnessId: witness.citizenId }) },
      });
    },
  }),
);
