import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** A booking not yet sent stays in; one that was made is given back. */
export const cancelAppointment: Writing<'cancelAppointment'> = ({ bookingId }, { at }) => ({
  withdraw: [{ kind: 'bookAppointment' }, { kind: 'moveAppointment' }],
  outbox:
    bookingId === null
      ? []
      : [
          {
            port: 'CITIZEN_SERVICE',
            kind: 'cancelAppointment',
            naturalKey: `cancelling/${bookingId}`,
            providerKey: randomUUID(),
            bankReg: null,
            payload: { bookingId },
            notBefore: at,
          },
        ],
});
