import { dayOf, instant, timeOf } from '@overgang/domain';
import { z } from 'zod';
import type { ReadPerson } from '../person.js';
import { failed, type Port, sent } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';

export interface CitizenServiceSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
}

const wanted = z.object({ purpose: z.enum(['ID_UPDATE', 'GET_NEMID', 'ENROL']) });
const booking = z.object({ at: z.iso.datetime({ offset: true }), office: z.string().optional() });

/** Books the next free appointment at the citizen's municipality; when and where goes back to the journey. */
export function citizenServicePort({ url, readPerson }: CitizenServiceSettings): Port {
  return {
    async send({ journeyId, providerKey, payload }) {
      const { purpose } = wanted.parse(payload);
      const person = await readPerson(journeyId);
      const cpr = person.cprDigits();
      if (cpr === null) return failed({ code: 'NO_CPR' });
      const json = { cpr, municipality: person.municipality, purpose };
      const answer = await request(`${url}/bookings/${providerKey}`, { method: 'PUT', json });
      if (!isAccepted(answer)) return failed({ code: codeOf(answer) });
      const { at, office: place } = booking.parse(answer.body);
      const begins = instant(Date.parse(at));
      const on = dayOf(begins);
      const booked = { on, time: timeOf(begins), ...(place === undefined ? {} : { place }) };
      return sent({ on }, [{ kind: 'appointmentBooked', payload: booked }]);
    },
  };
}
