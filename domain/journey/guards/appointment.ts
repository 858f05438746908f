import { dayOf } from '../../calendar/dayBounds.js';
import type { EventPayloads } from '../event.js';
import type { Guard } from '../row.js';
import type { Step } from '../step.js';
import { appointmentToCome } from './appointmentToCome.js';

const stands = ({ journey, event }: Step<'appointmentBooked'>): boolean =>
  appointmentToCome(journey, dayOf(event.at)) !== null;

/** Told twice: nothing to tell the citizen again. */
export const isKnown: Guard<'appointmentBooked'> = {
  name: 'known already',
  holds: (step) => {
    const { on, time = null, place = null } = step.event;
    const known = step.journey.appointment;
    const isSame = known?.on === on && known.time === time && known.place === place;
    return isSame && known.isOver === false;
  },
};

export const isMoved: Guard<'appointmentBooked'> = {
  name: 'in place of another',
  holds: stands,
};

/** One that was given back has nothing to say of the one that stands. */
const isOfTheOneKnown = ({ journey, event }: Step<'appointmentEnded'>): boolean => {
  const { appointment } = journey;
  if (appointment?.isOver !== false) return false;
  const isOther = event.bookingId !== undefined && appointment.bookingId !== undefined;
  return !isOther || event.bookingId === appointment.bookingId;
};

export const isOfAnother: Guard<'appointmentEnded'> = {
  name: 'of one that was given back',
  holds: (step) => step.journey.appointment?.isOver === false && !isOfTheOneKnown(step),
};

export const endedAs = (
  outcome: EventPayloads['appointmentEnded']['outcome'],
): Guard<'appointmentEnded'> => ({
  name: `of the appointment known, ${outcome}`,
  holds: (step) => step.event.outcome === outcome && isOfTheOneKnown(step),
});
