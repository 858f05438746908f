import type { Journey } from './journey.js';
import { parseNoticeId } from './noticeId.js';

/** Whether it is a retirement of ours that no longer holds, not one the citizen asked NemID for. */
export function isTakenBack(
  { retirement, noticesSent }: Pick<Journey, 'retirement' | 'noticesSent'>,
  retirementId: string,
): boolean {
  if (retirement?.id === retirementId) return false;
  return Object.keys(noticesSent).some((id) => parseNoticeId(id)?.step === retirementId);
}
