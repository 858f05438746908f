import { orderUnderWay } from '@overgang/domain';
import type { Writing } from './effectOf.js';
import { providerKey } from './providerKey.js';

/** the device of an enrolment once more; each such order has a key of its own. */
export const reorderDevice: Writing<'reorderDevice'> = (effect, { at, journey }) => {
  const { enrolmentId, orderedAt } = effect;
  const delivery = orderUnderWay(journey)?.delivery ?? null;
  const naturalKey = `reorder/${enrolmentId}/${orderedAt}`;
  return {
    outbox: [
      {
        port: 'MITID',
        kind: 'reorderDevice',
        naturalKey,
        providerKey: providerKey(journey.id, naturalKey),
        bankReg: null,
        payload: { enrolmentId, delivery },
        notBefore: at,
      },
    ],
  };
};
