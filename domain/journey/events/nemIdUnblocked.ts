import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { moveDeadline } from '../actions/moveDeadline.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { runningStates } from '../state.js';
import type { Action } from '../step.js';

const on = 'nemIdUnblocked';

const giveDays: Action<typeof on> = {
  name: 'move the deadline',
  run: (step) => moveDeadline(step, addDays(dayOf(step.event.at), step.policy.daysAfterWait)),
};

/** Who could not use NemID until now has some days left all the same, also on the last one. */
export const nemIdUnblocked: readonly AnyRow[] = [
  row({ on, from: runningStates, to: null, does: [giveDays], rules: ['R-10', 'R-38'] }),
  otherwiseRecorded(on, ['R-38']),
];
