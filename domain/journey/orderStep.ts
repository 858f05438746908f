import type { Journey } from './journey.js';
import { parseNoticeId } from './noticeId.js';

/** What makes a notice about an order one of its own: each ordering anew is another order (I2). */
export function orderStep({ noticesSent }: Pick<Journey, 'noticesSent'>, enrolmentId: string) {
  const reorders = Object.keys(noticesSent)
    .map(parseNoticeId)
    .filter((key) => key?.kind === 'DEVICE_REORDERED');
  return `${enrolmentId}.${new Set(reorders.map((key) => key?.step)).size}`;
}
