import { doneAtCounter } from '../../counter/doneAtCounter.js';
import { refuseUnknownDevice } from '../../journey/deviceLost.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { counterSuccess } from '../types/journeySuccess.js';

const HandOutDeviceSuccess = counterSuccess('HandOutDeviceSuccess');

const Input = builder.inputType('HandOutDeviceInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    orderId: t.id({ required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('handOutDevice', (t) =>
  t.field({
    type: HandOutDeviceSuccess,
    description: 'R-25: what is to be collected, and has come, goes to the citizen; once.',
    errors: {},
    authScopes: { mayDo: 'handOutDevice' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { journeyId, orderId, reason } }, context) => {
      refuseUnknownDevice(context, orderId);
      return doneAtCounter(context, {
        ...{ journeyId, event: 'handOutDevice', reason },
        payload: { enrolmentId: orderId },
        details: { orderId },
      });
    },
  }),
);
