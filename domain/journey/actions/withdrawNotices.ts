import type { EventType } from '../event.js';
import type { PendingNotice } from '../journey.js';
import { type ActionOnAny, ask, remember, type Step } from '../step.js';

/** notices that have not gone out stay in; nothing is waited for any more. */
export const withdrawNotices: ActionOnAny = {
  name: 'withdraw unsent notices',
  run: (step) =>
    ask(remember(step, { pendingNotices: [] }), { type: 'withdrawNotices', noticeIds: null }),
};

/** The same for some: what they say has been overtaken. */
export function withdrawThose<T extends EventType>(
  step: Step<T>,
  isOvertaken: (notice: PendingNotice) => boolean,
): Step<T> {
  const { pendingNotices } = step.journey;
  const overtaken = pendingNotices.filter(isOvertaken);
  if (overtaken.length === 0) return step;
  const others = pendingNotices.filter((notice) => !isOvertaken(notice));
  const noticeIds = overtaken.map(({ id }) => id);
  return ask(remember(step, { pendingNotices: others }), { type: 'withdrawNotices', noticeIds });
}
