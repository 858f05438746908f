import type { Writing } from './effectOf.js';
import { providerKey } from './providerKey.js';

/** another time for a booking that stands until then; an earlier wish not sent yet is overtaken. */
export const moveAppointment: Writing<'moveAppointment'> = ({ bookingId, notBefore }, context) => {
  const { at, journey, version } = context;
  const naturalKey = `moving/${bookingId}/${version}`;
  return {
    withdraw: [{ kind: 'moveAppointment' }],
    outbox: [
      {
        port: 'CITIZEN_SERVICE',
        kind: 'moveAppointment',
        naturalKey,
        providerKey: providerKey(journey.id, naturalKey),
        bankReg: null,
        payload: { bookingId, notBefore },
        notBefore: at,
      },
    ],
  };
};
