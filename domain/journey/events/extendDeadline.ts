import { addDays, compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { extendToAskedDay } from '../actions/extendDeadline.js';
import { effectiveDeadline } from '../effectiveDeadline.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, runningStates } from '../state.js';
import type { Step } from '../step.js';

const on = 'extendDeadline';
type Extending = Step<typeof on>;

const refuseWhen = (
  refuse: RefusalCode,
  name: string,
  holds: (step: Extending) => boolean,
): AnyRow => {
  const when: Guard<typeof on> = { name, holds };
  return row({ on, from: runningStates, when, to: null, does: [], refuse, rules: ['R-10'] });
};

const isPast = ({ event }: Extending): boolean => compareDays(event.deadline, dayOf(event.at)) < 0;

const isNotLater = ({ journey, event, policy }: Extending): boolean => {
  const current = effectiveDeadline(journey, policy);
  return current === null || compareDays(event.deadline, current) <= 0;
};

const isBeyondCap = ({ journey, event, policy }: Extending): boolean => {
  if (event.by !== 'BANK' || journey.window === null) return false;
  const own = journey.facts.banks.find(({ bank }) => bank === event.bank)?.extensionCapDays;
  const days = own ?? policy.bankExtensionCapDays;
  return compareDays(event.deadline, addDays(dayOf(journey.window.openedAt), days)) > 0;
};

/** So many days beyond the deadline, or beyond today where that has passed, and so many after receipt in all. */
const isBeyondSupportCap = ({ journey, event, policy }: Extending): boolean => {
  const current = effectiveDeadline(journey, policy);
  if (event.by !== 'SUPPORT' || journey.window === null || current === null) return false;
  const today = dayOf(event.at);
  const from = compareDays(current, today) < 0 ? today : current;
  const inAll = addDays(dayOf(journey.window.openedAt), policy.supportExtensionCapDays);
  const atATime = addDays(from, policy.supportExtensionDays);
  return compareDays(event.deadline, inAll) > 0 || compareDays(event.deadline, atATime) > 0;
};

/** A deadline can be extended, never shortened: by the bank and by support, each up to their cap. */
export const extendDeadline: readonly AnyRow[] = [
  refuseWhen('DEADLINE_IN_THE_PAST', 'in the past', isPast),
  refuseWhen('DEADLINE_NOT_LATER', 'not later than today’s deadline', isNotLater),
  refuseWhen('BEYOND_CAP', 'beyond the bank’s cap', isBeyondCap),
  refuseWhen('BEYOND_SUPPORT_CAP', 'beyond support’s cap', isBeyondSupportCap),
  row({ on, from: runningStates, to: null, does: [extendToAskedDay], rules: ['R-10'] }),
  refused(on, 'NOT_INVITED', ['R-10'], ['WAITING', 'INVITED', 'ID_UPDATE_REQUIRED', 'INELIGIBLE']),
  refused(on, 'ALREADY_ENROLLED', ['R-10'], ['ENROLLED']),
  refusedWithMitId(on, ['R-10']),
  refused(on, 'NOT_NOW', ['R-10'], endingStates),
  refused(on, 'RESTING', ['R-10'], ['DECLINED', 'REFUSED']),
  refused(on, 'JOURNEY_ENDED', ['R-10']),
];
