import { dropOrder } from '../actions/dropOrder.js';
import { otherwiseRecorded } from '../eventRows.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsAnew } from '../rowsAnew.js';
import { endingStates, type JourneyState, journeyStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'orderNotPossible';

const ofEnrolment: Guard<typeof on> = {
  name: 'of the enrolment under way',
  holds: ({ journey, event }) =>
    event.order === 'ENROLMENT' && orderUnderWay(journey)?.enrolmentId === event.enrolmentId,
};

const ofBooking: Guard<typeof on> = {
  name: 'of the booking under way',
  holds: ({ journey, event }) => event.order === 'APPOINTMENT' && journey.isBooking === true,
};

const chooseAnew: Action<typeof on> = {
  name: 'note the reason, let the means be chosen anew',
  run: (step) => {
    const { enrolment } = step.journey;
    const nothing = { means: null, delivery: null, id: null };
    const isDone = enrolment.activatedAt !== null;
    return remember(dropOrder(step), {
      reason: step.event.why,
      enrolment: isDone ? enrolment : { ...enrolment, ...nothing },
    });
  },
};

const noBooking: Action<typeof on> = {
  name: 'nothing is booked',
  run: (step) => remember(step, { isBooking: false }),
};

const backFrom = (from: readonly JourneyState[], to: JourneyState | null): AnyRow =>
  row({ on, from, when: ofEnrolment, to, does: [chooseAnew], rules: ['R-24', 'R-39'] });

/** I9: an order that cannot be carried out comes back to the journey, which goes on without it. */
export const orderNotPossible: readonly AnyRow[] = [
  backFrom(['ACTIVATING'], 'WINDOW_OPEN'),
  ...rowsAnew({ on, of: ofEnrolment, does: chooseAnew, rules: ['R-24', 'R-31'] }),
  backFrom(['ENROLLED', ...endingStates], null),
  row({
    on,
    from: journeyStates,
    when: ofBooking,
    to: null,
    does: [noBooking],
    rules: ['R-06', 'R-07'],
  }),
  otherwiseRecorded(on, ['R-24']),
];
