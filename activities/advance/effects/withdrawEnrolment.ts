import type { Writing } from './effectOf.js';

/** Nothing more is ordered of MitID, while what was lost is blocked all the same; what it has already is the citizen's to activate or to let be. */
export const withdrawEnrolment: Writing<'withdrawEnrolment'> = () => ({
  withdraw: [{ kind: 'beginEnrolment' }, { kind: 'reorderDevice' }],
});
