import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf, startOfDay } from '../../calendar/dayBounds.js';
import { type Instant, instant } from '../../calendar/instant.js';
import type { Journey } from '../journey.js';
import { type NoticeKey, parseNoticeId } from '../noticeId.js';
import type { DueAt } from '../row.js';

const idUpdateKinds: readonly string[] = ['ID_UPDATE_NEEDED', 'GET_NEMID_FIRST'];

/** When they were told last what to put in order, by whichever channel first; those told before this time do not count. */
function lastTold({ noticesSent }: Journey, since: Instant): Instant {
  const told = Object.entries(noticesSent)
    .map(([id, askedAt]) => ({ key: parseNoticeId(id), askedAt }))
    .filter(({ key }) => key?.round === 0 && idUpdateKinds.includes(key.kind));
  const isSame = (one: NoticeKey | null, other: NoticeKey | null) =>
    one?.kind === other?.kind && one?.step === other?.step;
  const begun = told.filter(
    ({ key, askedAt }) => !told.some((one) => isSame(one.key, key) && one.askedAt < askedAt),
  );
  return instant(Math.max(since, ...begun.map(({ askedAt }) => askedAt)));
}

/** told again so many days after they were told last while ID information is out of date, until the roll-out ends. */
export const idUpdateReminder: DueAt = (journey, policy) => {
  if (journey.invitedAt === null) return null;
  const on = addDays(dayOf(lastTold(journey, journey.invitedAt)), policy.idUpdateReminderDays);
  return compareDays(on, policy.rollOutEndsOn) > 0 ? null : startOfDay(on);
};
