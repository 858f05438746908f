import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const MoveAppointmentSuccess = myJourneySuccess('MoveAppointmentSuccess');

const Input = builder.inputType('MoveAppointmentInput', {
  fields: (t) => ({
    bookingId: t.id({ required: true }),
    notBefore: t.field({ type: 'Day', required: true }),
  }),
});

builder.mutationField('moveAppointment', (t) =>
  t.field({
    type: MoveAppointmentSuccess,
    description:
      'R-10: the next free time from that day on, in place of the one there is, which stands until the other is known.',
    errors: {},
    authScopes: { mayDo: 'moveAppointment' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const journeyId = await ownJourneyId(context, 'APPOINTMENT');
      await act(context, {
        ...{ journeyId, event: 'moveAppointment' },
        payload: { bookingId: input.bookingId, notBefore: input.notBefore },
      });
      return { journeyId };
    },
  }),
);
