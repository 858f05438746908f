import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const CancelAppointmentSuccess = myJourneySuccess('CancelAppointmentSuccess');

const Input = builder.inputType('CancelAppointmentInput', {
  fields: (t) => ({
    bookingId: t.id({ required: true }),
  }),
});

builder.mutationField('cancelAppointment', (t) =>
  t.field({
    type: CancelAppointmentSuccess,
    description: 'R-10: gives an appointment back; another can be booked.',
    errors: {},
    authScopes: { mayDo: 'cancelAppointment' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const journeyId = await ownJourneyId(context, 'APPOINTMENT');
      await act(context, {
        ...{ journeyId, event: 'cancelAppointment' },
        payload: { bookingId: input.bookingId },
      });
      return { journeyId };
    },
  }),
);
