import type { Writing } from './effectOf.js';

/** The order to MitID under the change's own id; one that has not gone out need not any more. */
export const orderUserIdChange: Writing<'orderUserIdChange'> = ({ changeId, userId }, { at }) => ({
  outbox: [
    {
      port: 'MITID',
      kind: 'changeUserId',
      naturalKey: `userIdChange/${changeId}`,
      providerKey: changeId,
      bankReg: null,
      payload: { changeId, userId },
      notBefore: at,
    },
  ],
  withdraw: [{ kind: 'changeUserId' }],
});
