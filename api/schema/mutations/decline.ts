import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const DeclineSuccess = myJourneySuccess('DeclineSuccess');

builder.mutationField('decline', (t) =>
  t.field({
    type: DeclineSuccess,
    description: 'R-42: nobody must have an eID. A polite ending that can be taken up again.',
    errors: {},
    authScopes: { mayDo: 'decline' },
    resolve: async (_root, _args, context) => {
      const journeyId = await ownJourneyId(context, 'DECLINE');
      await act(context, { journeyId, event: 'decline', payload: {} });
      return { journeyId };
    },
  }),
);
