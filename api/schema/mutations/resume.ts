import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const ResumeSuccess = myJourneySuccess('ResumeSuccess');

builder.mutationField('resume', (t) =>
  t.field({
    type: ResumeSuccess,
    description: 'Takes a journey up again that was declined or rested.',
    errors: {},
    authScopes: { mayDo: 'resume' },
    resolve: async (_root, _args, context) => {
      const journeyId = await ownJourneyId(context, 'DECLINE');
      await act(context, { journeyId, event: 'resume', payload: {} });
      return { journeyId };
    },
  }),
);
