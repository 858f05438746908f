import type { Writing } from './effectOf.js';
import { providerKey } from './providerKey.js';

/**
 * Nothing more is ordered of MitID, while what was lost is blocked all the same; what MitID has is withdrawn there, unless it
 * has been activated: that is the citizen's.
 */
export const withdrawEnrolment: Writing<'withdrawEnrolment'> = (effect, { at, journey }) => {
  const { enrolmentId } = effect;
  const naturalKey = `withdrawal/${enrolmentId}`;
  return {
    withdraw: [{ kind: 'beginEnrolment' }, { kind: 'reorderDevice' }],
    outbox: [
      {
        port: 'MITID',
        kind: 'withdrawEnrolment',
        naturalKey,
        providerKey: providerKey(journey.id, naturalKey),
        bankReg: null,
        payload: { enrolmentId },
        notBefore: at,
      },
    ],
  };
};
