import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf, endOfDay } from '../../calendar/dayBounds.js';
import type { Journey } from '../journey.js';
import type { DueAt } from '../row.js';

/** The citizen's banks that close the log-on of the overdue, and have not yet been asked to. */
export const banksToClose = ({ facts, logonClosedAt }: Journey): readonly string[] =>
  facts.banks
    .filter(({ bank, closesLogon }) => closesLogon && !logonClosedAt.includes(bank))
    .map(({ bank }) => bank);

/** some days after the overdue notice, the banks close their NemID log-on. */
export const closeLogon: DueAt = (journey, policy) => {
  if (journey.overdueSince === null || banksToClose(journey).length === 0) return null;
  return endOfDay(addDays(dayOf(journey.overdueSince), policy.closeLogonAfterDays));
};
