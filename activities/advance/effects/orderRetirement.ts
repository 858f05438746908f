import type { Writing } from './effectOf.js';

/** goes out when announced; whether MitID is active is read again right before (I1). */
export const orderRetirement: Writing<'orderRetirement'> = (effect) => {
  const { retirementId, notBefore, forced } = effect;
  return {
    outbox: [
      {
        port: 'NEMID',
        kind: 'orderRetirement',
        naturalKey: `retirement/${retirementId}`,
        providerKey: retirementId,
        bankReg: null,
        payload: { retirementId, forced },
        notBefore,
      },
    ],
  };
};
