import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const BookAppointmentSuccess = myJourneySuccess('BookAppointmentSuccess');

const Input = builder.inputType('BookAppointmentInput', {
  fields: (t) => ({
    notBefore: t.field({
      type: 'Day',
      description: 'Absent: the next that is free.',
    }),
  }),
});

builder.mutationField('bookAppointment', (t) =>
  t.field({
    type: BookAppointmentSuccess,
    description:
      'R-10: the next free time at borgerservice, from a day on where one is named; the deadline follows it.',
    errors: {},
    authScopes: { mayDo: 'bookAppointment' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const journeyId = await ownJourneyId(context, 'APPOINTMENT');
      await act(context, {
        ...{ journeyId, event: 'bookAppointment' },
        payload: { notBefore: input.notBefore ?? null },
      });
      return { journeyId };
    },
  }),
);
