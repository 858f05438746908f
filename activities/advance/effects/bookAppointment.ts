import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** The next free appointment at the citizen's municipality, as it is when the booking goes out. */
export const bookAppointment: Writing<'bookAppointment'> = ({ purpose }, { at, version }) => ({
  outbox: [
    {
      port: 'CITIZEN_SERVICE',
      kind: 'bookAppointment',
      naturalKey: `booking/${purpose}/${version}`,
      providerKey: randomUUID(),
      bankReg: null,
      payload: { purpose },
      notBefore: at,
    },
  ],
});
