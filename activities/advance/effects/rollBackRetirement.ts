import { randomUUID } from 'node:crypto';
import type { Writing } from './effectOf.js';

/** NemID is put on again; each time it is asked for, since an order may reach NemID after the first. */
export const rollBackRetirement: Writing<'rollBackRetirement'> = (
  { retirementId },
  { at, version },
) => ({
  outbox: [
    {
      port: 'NEMID',
      kind: 'rollBackRetirement',
      naturalKey: `rollback/${retirementId}/${version}`,
      providerKey: randomUUID(),
      bankReg: null,
      payload: { retirementId },
      notBefore: at,
    },
  ],
  withdraw: [{ naturalKey: `retirement/${retirementId}` }, { naturalKey: `cards/${retirementId}` }],
});
