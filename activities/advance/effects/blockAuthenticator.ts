import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** Lost: blocked at MitID, each once, and ended in our own books at once. */
export const blockAuthenticator: Writing<'blockAuthenticator'> = (effect, { at }) => {
  const { authenticatorId, means } = effect;
  return {
    outbox: [
      {
        port: 'MITID',
        kind: 'blockAuthenticator',
        naturalKey: `block/${authenticatorId}`,
        providerKey: randomUUID(),
        bankReg: null,
        payload: { authenticatorId },
        notBefore: at,
      },
    ],
    authenticators: [
      { id: authenticatorId, means, state: 'ENDED', delivery: null, activatedAt: null },
    ],
  };
};
