import type { Writing } from './effectOf.js';

/** the same order once more; MitID knows it by its id and sees to the device. */
export const reorderDevice: Writing<'reorderDevice'> = (effect, { at, journey }) => {
  const { enrolmentId, orderedAt } = effect;
  const { userId, means, delivery } = journey.enrolment;
  return {
    outbox: [
      {
        port: 'MITID',
        kind: 'reorderDevice',
        naturalKey: `reorder/${enrolmentId}/${orderedAt}`,
        providerKey: enrolmentId,
        bankReg: null,
        payload: { enrolmentId, userId, means, delivery },
        notBefore: at,
      },
    ],
  };
};
