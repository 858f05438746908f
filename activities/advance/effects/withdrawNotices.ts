import type { Writing } from './effectOf.js';

/** Notices that nobody has begun to send: all, or those named. */
export const withdrawNotices: Writing<'withdrawNotices'> = ({ noticeIds }) => ({
  withdraw:
    noticeIds === null
      ? [{ kind: 'sendNotice' }]
      : noticeIds.map((id) => ({ naturalKey: `notice/${id}` })),
});
