import { doneAtCounter } from '../../counter/doneAtCounter.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { CounterRefusal } from '../types/enums.js';
import { counterSuccess } from '../types/journeySuccess.js';

const RefuseAtCounterSuccess = counterSuccess('RefuseAtCounterSuccess');

const Input = builder.inputType('RefuseAtCounterInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    why: t.field({ type: CounterRefusal, required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('refuseAtCounter', (t) =>
  t.field({
    type: RefuseAtCounterSuccess,
    description: 'R-30: borgerservice gives no MitID: a rest, with a way back.',
    errors: {},
    authScopes: { mayDo: 'refuseAtCounter' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: (_root, { input: { journeyId, why, reason } }, context) =>
      doneAtCounter(context, {
        ...{ journeyId, event: 'refuseAtCounter', reason },
        payload: { why },
        details: { why },
      }),
  }),
);
