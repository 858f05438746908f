import type { Writing } from './effectOf.js';
import { providerKey } from './providerKey.js';

/** Lost: blocked at MitID, each once, and ended in our own books at once. */
export const blockAuthenticator: Writing<'blockAuthenticator'> = (effect, { at, journey }) => {
  const { authenticatorId, means } = effect;
  const naturalKey = `block/${authenticatorId}`;
  return {
    outbox: [
      {
        port: 'MITID',
        kind: 'blockAuthenticator',
        naturalKey,
        providerKey: providerKey(journey.id, naturalKey),
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
