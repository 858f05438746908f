import type { MitId } from '../mitId/mitId.js';
import type { NemId } from '../nemId/nemId.js';
import type { Citizen } from '../population/citizen.js';
import { isDrawn } from '../population/draw.js';
import type { People } from '../population/people.js';
import type { Counter } from './citizenService.js';

/** one in fifty cannot be given a MitID. */
const refusedShare = 0.02;
const absentShare = 0.05;

/** Most turn up for what was booked. */
export const comesToAppointment = ({ behaviour, number }: Citizen): boolean =>
  behaviour !== 'NEVER_REACTS' && !isDrawn(absentShare, number, 'absent');

/** What happens at a counter: the right thing in the right system, and who turns up for it. */
export function openCounter(people: People, mitId: MitId, nemId: NemId): Counter {
  const enrol = (cpr: string, bookingId: string): string | null => {
    if (isDrawn(refusedShare, bookingId, 'refused')) return 'IDENTITY_UNCERTAIN';
    const wish = people.find(cpr)?.wish ?? `borger ${bookingId.slice(0, 13)}`;
    const { outcome } = mitId.enrolAtCounter(cpr, wish, 'APP');
    return outcome === 'ACTIVE' ? null : 'USER_ID_IN_CONFLICT';
  };
  return {
    attends: (cpr) => {
      const citizen = people.find(cpr);
      if (!citizen) return true;
      return comesToAppointment(citizen);
    },
    serve: (cpr, purpose, bookingId) => {
      if (purpose === 'ENROL') return enrol(cpr, bookingId);
      if (purpose === 'ID_UPDATE') nemId.report(cpr, { type: 'ID_UPDATED' });
      if (purpose === 'GET_NEMID') nemId.report(cpr, { type: 'NEMID_ISSUED' });
      return null;
    },
  };
}
