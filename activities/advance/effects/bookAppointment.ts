import type { Writing } from './effectOf.js';
import { providerKey } from './providerKey.js';

/** The next free appointment at the citizen's municipality, as it is when the booking goes out. */
export const bookAppointment: Writing<'bookAppointment'> = ({ purpose, notBefore }, context) => {
  const { at, journey, version } = context;
  const naturalKey = `booking/${purpose}/${version}`;
  return {
    outbox: [
      {
        port: 'CITIZEN_SERVICE',
        kind: 'bookAppointment',
        naturalKey,
        providerKey: providerKey(journey.id, naturalKey),
        bankReg: null,
        payload: { purpose, ...(notBefore === undefined ? {} : { notBefore }) },
        notBefore: at,
      },
    ],
  };
};
