import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { EventType } from '../event.js';
import type { Appointment, SuperfluousFor } from '../journey.js';
import { type ActionOnAny, ask, remember, type Step } from '../step.js';
import { sendByBestChannel, timesSent } from './sendNotice.js';
import { stopWaitingFor } from './waitFor.js';

/** What happened that makes an appointment superfluous. Time alone does so when the first NemID is asked for no more. */
const superfluousFor: Partial<Record<EventType, SuperfluousFor>> = {
  activated: 'MITID',
  enrolAtCounter: 'MITID',
  idUpdated: 'ID_IN_ORDER',
  nemIdIssued: 'ID_IN_ORDER',
  papersSeen: 'ID_IN_ORDER',
  wakeUp: 'NEMID_NOT_NEEDED',
};

/** Nobody is told of it: the citizen gave it back, or has died. */
const quiet: readonly EventType[] = ['cancelAppointment', 'personChanged'];

/** What was booked, or is being booked, is not needed any more: somebody else waits for the time (R-10, I7), and nobody is to travel there for nothing. */
export function cancelAppointment<T extends EventType>(step: Step<T>): Step<T> {
  const { appointment, isBooking = false } = step.journey;
  const waitsNoMore = remember(stopWaitingFor(step, 'APPOINTMENT'), { isBooking: false });
  if (appointment?.isOver === false) return giveBack(waitsNoMore, appointment);
  return isBooking ? ask(waitsNoMore, { type: 'cancelAppointment', bookingId: null }) : waitsNoMore;
}

function giveBack<T extends EventType>(step: Step<T>, appointment: Appointment): Step<T> {
  const { type, at } = step.event;
  const why = superfluousFor[type];
  const because = why === undefined ? {} : { superfluousFor: why };
  const over = remember(step, { appointment: { ...appointment, isOver: true, ...because } });
  const { bookingId = null } = appointment;
  const given = ask(over, { type: 'cancelAppointment', bookingId });
  if (quiet.includes(type) || compareDays(appointment.on, dayOf(at)) < 0) return given;
  const kind = 'APPOINTMENT_CANCELLED';
  return sendByBestChannel(given, kind, timesSent(given.journey, kind), 0);
}

export const giveBackAppointment: ActionOnAny = {
  name: 'give the appointment back',
  run: cancelAppointment,
};
