import { act } from '../../journey/act.js';
import { audited } from '../../journey/audited.js';
import { seenJourneyId } from '../../journey/seenJourney.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { journeySuccess } from '../types/journeySuccess.js';

const RemindOfUserIdSuccess = journeySuccess('RemindOfUserIdSuccess');

const Input = builder.inputType('RemindOfUserIdInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('remindOfUserId', (t) =>
  t.field({
    type: RemindOfUserIdSuccess,
    description:
      'For somebody on the phone who has forgotten their user-ID: MitID tells its owner, where it knows them to be. Support does not see it.',
    errors: {},
    authScopes: { mayDo: 'remindOfUserId' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { journeyId: named, reason } }, context) => {
      const journeyId = await seenJourneyId(context, named);
      await act(context, {
        journeyId,
        event: 'remindOfUserId',
        payload: { by: 'SUPPORT', why: reason },
        whenNew: (db) =>
          audited(db, context, {
            action: 'remindOfUserId',
            purpose: reason,
            details: { journeyId },
          }),
      });
      return { journeyId };
    },
  }),
);
