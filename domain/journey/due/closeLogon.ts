import { addDays, laterDay } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import type { Instant } from '../../calendar/instant.js';
import { earliestSend } from '../../notice/earliestSend.js';
import type { Policy } from '../../programme/policy.js';
import type { Journey } from '../journey.js';
import { parseNoticeId } from '../noticeId.js';
import type { DueAt } from '../row.js';
import { answerAwaitedUntil } from './answerAwaitedUntil.js';

/** The citizen's banks that close the log-on of the overdue, and have not yet been asked to. */
export const banksToClose = ({ facts, logonClosedAt }: Journey): readonly string[] =>
  facts.banks
    .filter(({ bank, closesLogon }) => closesLogon && !logonClosedAt.includes(bank))
    .map(({ bank }) => bank);

/** When the notice of it goes out: a letter does on working days only. */
function toldOverdue({ noticesSent }: Journey, since: Instant, policy: Policy): Instant {
  const told = Object.entries(noticesSent)
    .filter(([, askedAt]) => askedAt >= since)
    .map(([id, askedAt]) => ({ key: parseNoticeId(id), askedAt }))
    .find(({ key }) => key?.kind === 'OVERDUE');
  if (told?.key?.channel !== 'LETTER') return since;
  return earliestSend(told.askedAt, policy.sendWindows.LETTER);
}

/** some days after the overdue notice has gone out, the banks close their NemID log-on; not while an answer is awaited. */
export const closeLogon: DueAt = (journey, policy) => {
  if (journey.overdueSince === null || banksToClose(journey).length === 0) return null;
  const told = toldOverdue(journey, journey.overdueSince, policy);
  const closing = addDays(dayOf(told), policy.closeLogonAfterDays);
  const awaited = answerAwaitedUntil(journey, policy);
  return endOfDay(awaited === null ? closing : laterDay(closing, awaited));
};
