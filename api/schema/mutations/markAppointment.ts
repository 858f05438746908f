import { doneAtCounter } from '../../counter/doneAtCounter.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { counterSuccess } from '../types/journeySuccess.js';

const MarkAppointmentSuccess = counterSuccess('MarkAppointmentSuccess');

const Attendance = builder.enumType('Attendance', { values: ['KEPT', 'MISSED'] as const });

const Input = builder.inputType('MarkAppointmentInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    outcome: t.field({ type: Attendance, required: true }),
    bookingId: t.id({ description: 'Absent: the appointment that stands.' }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('markAppointment', (t) =>
  t.field({
    type: MarkAppointmentSuccess,
    description: 'R-10: whether they came to their appointment, on its day or after it.',
    errors: {},
    authScopes: { mayDo: 'markAppointment' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: (_root, { input }, context) => {
      const { journeyId, outcome, bookingId = null, reason } = input;
      return doneAtCounter(context, {
        ...{ journeyId, event: 'markAppointment', reason },
        payload: { outcome, bookingId },
        details: { outcome },
      });
    },
  }),
);
