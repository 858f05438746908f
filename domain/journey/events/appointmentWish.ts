import type { Day } from '../../calendar/day.js';
import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { askForAppointment } from '../actions/askForAppointment.js';
import { giveBackAppointment } from '../actions/cancelAppointment.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { appointmentToCome } from '../guards/appointmentToCome.js';
import { meantAppointment } from '../guards/meantAppointment.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { visitStates } from '../state.js';
import { type Action, ask, type Step } from '../step.js';

type Wish = 'bookAppointment' | 'moveAppointment' | 'cancelAppointment';
type Dated = 'bookAppointment' | 'moveAppointment';

const refuse = <T extends Wish>(on: T, when: Guard<T>, code: RefusalCode): AnyRow =>
  row<T>({ on, from: visitStates, when, to: null, does: [], refuse: code, rules: ['R-10'] });

const isWished = (event: { notBefore: Day | null }, holds: (day: Day) => boolean): boolean =>
  event.notBefore !== null && holds(event.notBefore);

const inThePast: Guard<Dated> = {
  name: 'a day that has passed',
  holds: ({ event }) => isWished(event, (day) => compareDays(day, dayOf(event.at)) < 0),
};

const beyondReach: Guard<Dated> = {
  name: 'further ahead than can be booked',
  holds: ({ event, policy }) =>
    isWished(event, (day) => {
      const last = addDays(dayOf(event.at), policy.bookingReachDays);
      return compareDays(day, last) > 0;
    }),
};

const hasOne: Guard<'bookAppointment'> = {
  name: 'there is one, or it is being booked',
  holds: ({ journey, event }) =>
    journey.isBooking === true || appointmentToCome(journey, dayOf(event.at)) !== null,
};

/** Told without borgerservice's own id, or past: there is nothing to move or give back. */
const standing = ({ journey, event }: Step<'moveAppointment' | 'cancelAppointment'>) => {
  const appointment = meantAppointment(journey, event.bookingId);
  const isToCome = appointment !== null && compareDays(appointment.on, dayOf(event.at)) >= 0;
  return isToCome ? (appointment.bookingId ?? null) : null;
};

const none: Guard<'moveAppointment' | 'cancelAppointment'> = {
  name: 'no such appointment to come',
  holds: (step) => standing(step) === null,
};

const book: Action<'bookAppointment'> = {
  name: 'book an appointment',
  run: (step) => askForAppointment(step, step.event.notBefore),
};

/** It stands until borgerservice has said when the other one is. */
const move: Action<'moveAppointment'> = {
  name: 'have the appointment moved',
  run: (step) => {
    const bookingId = standing(step);
    const { notBefore } = step.event;
    return bookingId === null ? step : ask(step, { type: 'moveAppointment', bookingId, notBefore });
  },
};

const withMitId = (on: Wish): readonly AnyRow[] => [
  refused(on, 'ALREADY_ENROLLED', ['R-10'], ['ENROLLED']),
  refusedWithMitId(on, ['R-10']),
];

const elsewhere = (on: Wish, otherwise: RefusalCode): readonly AnyRow[] => [
  refused(on, 'RESTING', ['R-42'], ['DECLINED', 'REFUSED']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, otherwise, ['R-10']),
];

/**
 * The citizen books, moves and gives back their own appointment; the deadline follows by itself. Also whose NemID ends
 * by force, while they have no MitID.
 */
export const appointmentWish: readonly AnyRow[] = [
  ...withMitId('bookAppointment'),
  refuse('bookAppointment', hasOne, 'HAS_APPOINTMENT'),
  refuse('bookAppointment', inThePast, 'APPOINTMENT_IN_THE_PAST'),
  refuse('bookAppointment', beyondReach, 'BEYOND_BOOKING_REACH'),
  row({ on: 'bookAppointment', from: visitStates, to: null, does: [book], rules: ['R-10'] }),
  ...elsewhere('bookAppointment', 'NOT_NOW'),
  ...withMitId('moveAppointment'),
  refuse('moveAppointment', none, 'NO_APPOINTMENT'),
  refuse('moveAppointment', inThePast, 'APPOINTMENT_IN_THE_PAST'),
  refuse('moveAppointment', beyondReach, 'BEYOND_BOOKING_REACH'),
  row({ on: 'moveAppointment', from: visitStates, to: null, does: [move], rules: ['R-10'] }),
  ...elsewhere('moveAppointment', 'NO_APPOINTMENT'),
  ...withMitId('cancelAppointment'),
  refuse('cancelAppointment', none, 'NO_APPOINTMENT'),
  row({
    on: 'cancelAppointment',
    from: visitStates,
    to: null,
    does: [giveBackAppointment],
    rules: ['R-10'],
  }),
  ...elsewhere('cancelAppointment', 'NO_APPOINTMENT'),
];
