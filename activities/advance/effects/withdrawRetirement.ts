import type { Writing } from './effectOf.js';

/** What was not yet sent is withdrawn; one that was given is rolled back beside it. */
export const withdrawRetirement: Writing<'withdrawRetirement'> = ({ retirementId }) => ({
  withdraw: [{ naturalKey: `retirement/${retirementId}` }, { naturalKey: `cards/${retirementId}` }],
});
