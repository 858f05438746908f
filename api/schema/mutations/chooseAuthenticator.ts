import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { stableId } from '../../journey/stableId.js';
import { builder } from '../builder.js';
import { Delivery, Means } from '../types/enums.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const ChooseAuthenticatorSuccess = myJourneySuccess('ChooseAuthenticatorSuccess');

const Input = builder.inputType('ChooseAuthenticatorInput', {
  fields: (t) => ({
    means: t.field({ type: Means, required: true }),
    delivery: t.field({
      type: Delivery,
      description: 'For a device: by post or collected in borgerservice (R-25).',
    }),
  }),
});

builder.mutationField('chooseAuthenticator', (t) =>
  t.field({
    type: ChooseAuthenticatorSuccess,
    description:
      'R-24: freely chosen, no reason asked. One order at a time: a later choice takes the place of what has not been activated, here and at MitID.',
    errors: {},
    authScopes: { mayDo: 'chooseAuthenticator' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { means, delivery } }, context) => {
      const journeyId = await ownJourneyId(context, 'CHOOSE_AUTHENTICATOR');
      // The same request gets the same enrolment, however often it is sent.
      const enrolmentId = stableId(context, 'enrolment');
      const payload = { means, delivery: delivery ?? null, enrolmentId };
      await act(context, { journeyId, event: 'chooseAuthenticator', payload });
      return { journeyId };
    },
  }),
);
