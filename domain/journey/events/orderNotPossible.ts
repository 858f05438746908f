import { dayOf } from '../../calendar/dayBounds.js';
import { askForAppointment } from '../actions/askForAppointment.js';
import { dropOrder } from '../actions/dropOrder.js';
import { endAppointment } from '../actions/endAppointment.js';
import { giveMoreDays } from '../actions/giveMoreDays.js';
import { sendNotice } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { appointmentToCome } from '../guards/appointmentToCome.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsAnew } from '../rowsAnew.js';
import {
  endingStates,
  type JourneyState,
  journeyStates,
  runningStates,
  visitStates,
} from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'orderNotPossible';

const ofEnrolment: Guard<typeof on> = {
  name: 'of the enrolment under way',
  holds: ({ journey, event }) =>
    event.order === 'ENROLMENT' && orderUnderWay(journey)?.enrolmentId === event.enrolmentId,
};

const ofBooking: Guard<typeof on> = {
  name: 'of the booking under way',
  // What we called off ourselves says nothing of one asked for since.
  holds: ({ journey, event }) =>
    event.order === 'APPOINTMENT' && journey.isBooking === true && event.why !== 'CALLED_OFF',
};

const isToBeBookedLater = (step: Step<typeof on>): boolean => ofBooking.holds(step) && isPast(step);

const isBookedInTime = (step: Step<typeof on>): boolean =>
  ofBooking.holds(step) && !step.journey.isOverdue;

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

/** Whoever waits for a time must not wait for one that never comes. */
const tellNoBooking = sendNotice('APPOINTMENT_NOT_POSSIBLE');

/** What was wished for went by while borgerservice could not be reached. */
const isPast = (step: Step<typeof on>): boolean => step.event.why === 'IN_THE_PAST';

const nextFree: Action<typeof on> = {
  name: 'ask for the next free appointment instead',
  run: (step) => askForAppointment(step),
};

const stands = ({ journey, event }: Step<typeof on>): boolean =>
  event.order === 'APPOINTMENT' &&
  journey.isBooking !== true &&
  appointmentToCome(journey, dayOf(event.at)) !== null;

const ofMove: Guard<typeof on> = {
  name: 'of a move to a day that has passed',
  holds: (step) => stands(step) && isPast(step),
};

/** What was held or called off is told by borgerservice itself. */
const ofUnknown: Guard<typeof on> = {
  name: 'of a move of what borgerservice does not know',
  holds: (step) => stands(step) && step.event.why === 'UNKNOWN_BOOKING',
};

const backFrom = (from: readonly JourneyState[], to: JourneyState | null): AnyRow =>
  row({ on, from, when: ofEnrolment, to, does: [chooseAnew], rules: ['R-24', 'R-39'] });

/**
 * I9: an order that cannot be carried out comes back to the journey, which goes on without it. Whoever waits for an appointment,
 * or had one moved, is told what became of it.
 */
export const orderNotPossible: readonly AnyRow[] = [
  backFrom(['ACTIVATING'], 'WINDOW_OPEN'),
  ...rowsAnew({ on, of: ofEnrolment, does: chooseAnew, rules: ['R-24', 'R-31'] }),
  backFrom(['ENROLLED', ...endingStates], null),
  row({
    on,
    from: visitStates,
    when: { name: `${ofBooking.name}, for a day that has passed`, holds: isToBeBookedLater },
    to: null,
    does: [nextFree],
    rules: ['R-10'],
  }),
  row({
    on,
    from: runningStates,
    when: { name: `${ofBooking.name}, in time`, holds: isBookedInTime },
    to: null,
    does: [noBooking, giveMoreDays, tellNoBooking],
    rules: ['R-10'],
  }),
  row({
    on,
    from: visitStates,
    when: ofMove,
    to: null,
    does: [sendNotice('APPOINTMENT_BOOKED')],
    rules: ['R-10'],
  }),
  row({
    on,
    from: visitStates,
    when: ofUnknown,
    to: null,
    does: [endAppointment, sendNotice('APPOINTMENT_CANCELLED')],
    rules: ['R-10'],
  }),
  row({
    on,
    from: visitStates,
    when: ofBooking,
    to: null,
    does: [noBooking, tellNoBooking],
    rules: ['R-06', 'R-07', 'R-39'],
  }),
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
