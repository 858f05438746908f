import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** NemID is put on again. */
export const rollBackRetirement: Writing<'rollBackRetirement'> = ({ retirementId }, { at }) => ({
  outbox: [
    {
      port: 'NEMID',
      kind: 'rollBackRetirement',
      naturalKey: `rollback/${retirementId}`,
      providerKey: randomUUID(),
      bankReg: null,
      payload: { retirementId },
      notBefore: at,
    },
  ],
  withdraw: [{ naturalKey: `retirement/${retirementId}` }],
});
