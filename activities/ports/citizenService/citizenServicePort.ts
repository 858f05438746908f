import { dayOf, instant, timeOf } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import type { ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, type Response, readAnswer, request } from '../request.js';

export interface CitizenServiceSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
}

const wanted = z.object({
  purpose: z.enum(['ID_UPDATE', 'GET_NEMID', 'ENROL']),
  /** a day; absent: as soon as can be */
  notBefore: z.iso.date().optional(),
});
const moved = z.object({ bookingId: z.uuid(), notBefore: z.iso.date() });
const cancelled = z.object({ bookingId: z.uuid() });
const booking = z.object({ at: z.iso.datetime({ offset: true }), office: z.string().optional() });

/** A booking that was given back before it arrived is made no more. */
const calledOff = 410;

/** Gone, or held already: nothing is left to give back. */
const nothingToCancel = new Set([404, 409, 410]);

const notPossible = (why: string): Sent =>
  failed({ code: why }, [
    { kind: 'orderNotPossible', payload: { order: 'APPOINTMENT', enrolmentId: null, why } },
  ]);

/** No other answer would come of asking again: the day has passed, the appointment was held, or it is somebody else's. */
const finalCodes: readonly string[] = [
  'IN_THE_PAST',
  'BOOKING_IS_OVER',
  'BOOKING_OF_ANOTHER',
  'UNKNOWN_BOOKING',
];

/** When and where, for the journey; or why there is no such appointment. */
function outcomeOf(answer: Response, bookingId: string): Sent {
  if (!isAccepted(answer)) {
    const code = codeOf(answer);
    if (answer.status === calledOff || finalCodes.includes(code)) return notPossible(code);
    throw new TryAgain(`answered ${answer.status}`);
  }
  const { at, office: place } = readAnswer(booking, answer);
  const begins = instant(Date.parse(at));
  const [on, time] = [dayOf(begins), timeOf(begins)];
  const booked = { on, time, ...(place === undefined ? {} : { place }), bookingId };
  return sent({ on }, [{ kind: 'appointmentBooked', payload: booked }]);
}

/**
 * Books the next free appointment at the citizen's municipality, moves it and gives back what is not needed; when and where
 * goes to the journey. Other refusals may be mended at either side: it is tried again.
 */
export function citizenServicePort({ url, readPerson }: CitizenServiceSettings): Port {
  async function book(message: LeasedMessage): Promise<Sent> {
    const { journeyId, providerKey, payload } = message;
    const { purpose, notBefore } = wanted.parse(payload);
    const person = await readPerson(journeyId);
    const cpr = person.cprDigits();
    if (cpr === null) return notPossible('NO_CPR');
    const json = { cpr, municipality: person.municipality, purpose, notBefore };
    const answer = await request(`${url}/bookings/${providerKey}`, {
      method: 'PUT',
      json,
      message,
    });
    return outcomeOf(answer, providerKey);
  }

  async function move(message: LeasedMessage): Promise<Sent> {
    const { journeyId, providerKey, payload } = message;
    const { bookingId, notBefore } = moved.parse(payload);
    const cpr = (await readPerson(journeyId)).cprDigits();
    if (cpr === null) return notPossible('NO_CPR');
    const address = `${url}/bookings/${bookingId}/moves/${providerKey}`;
    const answer = await request(address, { method: 'PUT', json: { cpr, notBefore }, message });
    return outcomeOf(answer, bookingId);
  }

  async function cancel(message: LeasedMessage): Promise<Sent> {
    const { bookingId } = cancelled.parse(message.payload);
    const answer = await request(`${url}/bookings/${bookingId}`, { method: 'DELETE', message });
    if (isAccepted(answer) || nothingToCancel.has(answer.status)) {
      return sent({ status: answer.status });
    }
    throw new TryAgain(`answered ${answer.status}`);
  }

  const doors: Readonly<Record<string, Port['send']>> = {
    cancelAppointment: cancel,
    moveAppointment: move,
  };

  return { send: (message) => (doors[message.kind] ?? book)(message) };
}
