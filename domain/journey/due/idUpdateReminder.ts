import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import { type Instant, instant } from '../../calendar/instant.js';
import type { Journey } from '../journey.js';
import { parseNoticeId } from '../noticeId.js';
import type { DueAt } from '../row.js';

const idUpdateKinds: readonly string[] = ['ID_UPDATE_NEEDED', 'GET_NEMID_FIRST'];

/** When they were told last what to put in order, by whichever channel first; those told before this time do not count. */
function lastTold({ noticesSent }: Journey, since: Instant): Instant {
  const first = new Map<string, Instant>();
  for (const [id, askedAt] of Object.entries(noticesSent)) {
    const key = parseNoticeId(id);
    if (key === null || !idUpdateKinds.includes(key.kind)) continue;
    const turn = `${key.kind}/${key.step}`;
    first.set(turn, instant(Math.min(askedAt, first.get(turn) ?? askedAt)));
  }
  return instant(Math.max(since, ...first.values()));
}

/** told again so many days after they were told last while ID information is out of date, until the roll-out ends. */
export const idUpdateReminder: DueAt = (journey, policy) => {
  if (journey.invitedAt === null) return null;
  const on = addDays(dayOf(lastTold(journey, journey.invitedAt)), policy.idUpdateReminderDays);
  return compareDays(on, policy.rollOutEndsOn) > 0 ? null : startOfDay(on);
};
