import type { Writing } from './effectOf.js';

/** An order not yet sent is withdrawn; one that slipped out is rolled back when NemID reports it. */
export const withdrawRetirement: Writing<'withdrawRetirement'> = ({ retirementId }) => ({
  withdraw: [{ naturalKey: `retirement/${retirementId}` }],
});
