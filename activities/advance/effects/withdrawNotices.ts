import type { Writing } from './effectOf.js';

/** Notices that nobody has begun to send. */
export const withdrawNotices: Writing<'withdrawNotices'> = () => ({
  withdraw: [{ kind: 'sendNotice' }],
});
