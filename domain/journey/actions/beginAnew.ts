import { type ActionOnAny, remember } from '../step.js';
import { dropOrder } from './dropOrder.js';

/** MitID is no more: the user-ID stays the citizen’s, the means is to be chosen again. */
export const beginAnew: ActionOnAny = {
  name: 'the enrolment begins anew',
  run: (step) => {
    const { enrolment } = step.journey;
    const nothing = { means: null, delivery: null, id: null, activatedAt: null };
    return remember(dropOrder(step), {
      enrolment: { ...enrolment, ...nothing },
    });
  },
};
