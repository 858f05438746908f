import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const RemindMeOfUserIdSuccess = myJourneySuccess('RemindMeOfUserIdSuccess');

builder.mutationField('remindMeOfUserId', (t) =>
  t.field({
    type: RemindMeOfUserIdSuccess,
    description:
      'A forgotten user-ID: MitID tells its owner by a way of its own, once a day at most. It is never read out, nor answered here.',
    errors: {},
    authScopes: { mayDo: 'remindMeOfUserId' },
    resolve: async (_root, _args, context) => {
      const journeyId = await ownJourneyId(context, null);
      await act(context, { journeyId, event: 'remindOfUserId', payload: { by: 'CITIZEN' } });
      return { journeyId };
    },
  }),
);
