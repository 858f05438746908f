import type { Writing } from './effectOf.js';

/** Notices that have not been sent: all, or those named; and what says by e-mail that they wait. */
export const withdrawNotices: Writing<'withdrawNotices'> = ({ noticeIds }) => ({
  withdraw:
    noticeIds === null
      ? [{ kind: 'sendNotice' }, { kind: 'tellCitizen' }]
      : noticeIds.flatMap((id) => [{ naturalKey: `notice/${id}` }, { naturalKey: `email/${id}` }]),
});
