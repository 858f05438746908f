import type { Writing } from './effectOf.js';

/** R-17, I4: the ledger is asked in the step's own transaction. */
export const claimUserId: Writing<'claimUserId'> = ({ canonical, asTyped }) => ({
  ledger: { claim: { canonical, asTyped } },
});
