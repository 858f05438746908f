import { ownJourneyId } from '../../journey/ownJourney.js';
import { stableId } from '../../journey/stableId.js';
import { wishedText } from '../../userId/wishedText.js';
import { wishUserId } from '../../userId/wishUserId.js';
import { builder } from '../builder.js';
import { UserIdRefusal } from '../refusals/userIdRefusal.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const ChangeUserIdSuccess = myJourneySuccess('ChangeUserIdSuccess');

const Input = builder.inputType('ChangeUserIdInput', {
  fields: (t) => ({ userId: t.string({ required: true, validate: wishedText }) }),
});

builder.mutationField('changeUserId', (t) =>
  t.field({
    type: ChangeUserIdSuccess,
    description:
      'R-23: asks MitID for another user-ID, under the same rules. The one in use stays until MitID has confirmed.',
    errors: { types: [UserIdRefusal] },
    authScopes: { mayDo: 'changeUserId' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { userId } }, context) => {
      const journeyId = await ownJourneyId(context, null);
      // The same request is the same order at MitID, however often it is sent.
      const changeId = stableId(context, 'userIdChange');
      await wishUserId(context, { journeyId, event: 'changeUserId', userId, more: { changeId } });
      return { journeyId };
    },
  }),
);
