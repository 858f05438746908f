import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** state and deadline, and nothing else. */
export const tellBank: Writing<'tellBank'> = ({ bank, state, deadline }, { at, version }) => ({
  outbox: [
    {
      port: 'NETBANK',
      kind: 'tellBank',
      naturalKey: `tellBank/${bank}/${version}`,
      providerKey: randomUUID(),
      bankReg: bank,
      payload: { state, deadline },
      notBefore: at,
    },
  ],
});
