import { dayOf, instant, timeOf } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import type { ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, readAnswer, request } from '../request.js';

export interface CitizenServiceSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
}

const wanted = z.object({ purpose: z.enum(['ID_UPDATE', 'GET_NEMID', 'ENROL']) });
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

/**
 * Books the next free appointment at the citizen's municipality and gives back what is not needed; when and where goes to the
 * journey. A refusal may be mended at either side: it is tried again.
 */
export function citizenServicePort({ url, readPerson }: CitizenServiceSettings): Port {
  async function book({ journeyId, providerKey, payload }: LeasedMessage): Promise<Sent> {
    const { purpose } = wanted.parse(payload);
    const person = await readPerson(journeyId);
    const cpr = person.cprDigits();
    if (cpr === null) return notPossible('NO_CPR');
    const json = { cpr, municipality: person.municipality, purpose };
    const answer = await request(`${url}/bookings/${providerKey}`, { method: 'PUT', json });
    if (answer.status === calledOff) return notPossible(codeOf(answer));
    if (!isAccepted(answer)) throw new TryAgain(`answered ${answer.status}`);
    const { at, office: place } = readAnswer(booking, answer);
    const begins = instant(Date.parse(at));
    const [on, time] = [dayOf(begins), timeOf(begins)];
    const booked = { on, time, ...(place === undefined ? {} : { place }), bookingId: providerKey };
    return sent({ on }, [{ kind: 'appointmentBooked', payload: booked }]);
  }

  async function cancel({ payload }: LeasedMessage): Promise<Sent> {
    const { bookingId } = cancelled.parse(payload);
    const answer = await request(`${url}/bookings/${bookingId}`, { method: 'DELETE' });
    if (isAccepted(answer) || nothingToCancel.has(answer.status)) {
      return sent({ status: answer.status });
    }
    throw new TryAgain(`answered ${answer.status}`);
  }

  return {
    send: (message) => (message.kind === 'cancelAppointment' ? cancel(message) : book(message)),
  };
}
