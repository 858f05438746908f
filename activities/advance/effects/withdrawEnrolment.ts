import type { Writing } from './effectOf.js';

/** Nothing more is asked of MitID; what it has already is the citizen's to activate or to let be. */
export const withdrawEnrolment: Writing<'withdrawEnrolment'> = () => ({
  withdraw: [{ port: 'MITID' }],
});
