import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** once for each retirement; withdrawn, or lifted by its roll-back. */
export const stopNemIdCards: Writing<'stopNemIdCards'> = ({ retirementId, notBefore }) => ({
  outbox: [
    {
      port: 'NEMID',
      kind: 'stopNemIdCards',
      naturalKey: `cards/${retirementId}`,
      providerKey: randomUUID(),
      bankReg: null,
      payload: { retirementId },
      notBefore,
    },
  ],
});
