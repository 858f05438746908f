import type { Writing } from './effectOf.js';

/** The order to MitID under the enrolment's own id, and what is known of the authenticator from now on. */
export const beginEnrolment: Writing<'beginEnrolment'> = (effect, { at }) => {
  const { enrolmentId, userId, means, delivery, isAtCounter } = effect;
  return {
    outbox: [
      {
        port: 'MITID',
        kind: 'beginEnrolment',
        naturalKey: `enrolment/${enrolmentId}`,
        providerKey: enrolmentId,
        bankReg: null,
        payload: {
          ...{ enrolmentId, userId, means, delivery },
          ...(isAtCounter === undefined ? {} : { isAtCounter }),
        },
        notBefore: at,
      },
    ],
    // What was ordered before and not sent need not be ordered any more.
    withdraw: [{ kind: 'beginEnrolment' }],
    authenticators: [{ id: enrolmentId, means, state: 'ORDERED', delivery, activatedAt: null }],
  };
};
