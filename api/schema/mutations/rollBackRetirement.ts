import { act } from '../../journey/act.js';
import { audited } from '../../journey/audited.js';
import { seenJourneyId } from '../../journey/seenJourney.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { journeySuccess } from '../types/journeySuccess.js';

const RollBackRetirementSuccess = journeySuccess('RollBackRetirementSuccess');

const Input = builder.inputType('RollBackRetirementInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('rollBackRetirement', (t) =>
  t.field({
    type: RollBackRetirementSuccess,
    description: 'R-32: takes back the end of a NemID, before it or within the grace after it.',
    errors: {},
    authScopes: { mayDo: 'rollBackRetirement' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { journeyId: named, reason } }, context) => {
      const journeyId = await seenJourneyId(context, named);
      await act(context, {
        journeyId,
        event: 'rollBackRetirement',
        payload: { why: reason },
        whenNew: (db) =>
          audited(db, context, {
            action: 'rollBackRetirement',
            purpose: reason,
            details: { journeyId },
          }),
      });
      return { journeyId };
    },
  }),
);
