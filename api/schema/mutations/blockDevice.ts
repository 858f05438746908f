import { audited } from '../../journey/audited.js';
import { deviceLost } from '../../journey/deviceLost.js';
import { seenJourneyId } from '../../journey/seenJourney.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { Delivery } from '../types/enums.js';
import { journeySuccess } from '../types/journeySuccess.js';

const BlockDeviceSuccess = journeySuccess('BlockDeviceSuccess');

const Input = builder.inputType('BlockDeviceInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    authenticatorId: t.id({ required: true }),
    delivery: t.field({ type: Delivery }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('blockDevice', (t) =>
  t.field({
    type: BlockDeviceSuccess,
    description:
      'R-25, R-38: support has a citizen’s lost device blocked at MitID, and another ordered.',
    errors: {},
    authScopes: { mayDo: 'blockDevice' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { authenticatorId, delivery = null, reason } = input;
      const journeyId = await seenJourneyId(context, input.journeyId);
      await deviceLost(context, {
        ...{ journeyId, authenticatorId, delivery },
        whenNew: (db) =>
          audited(db, context, {
            action: 'blockDevice',
            purpose: reason,
            details: { journeyId, authenticatorId },
          }),
      });
      return { journeyId };
    },
  }),
);
