import { giveMoreDays } from '../actions/giveMoreDays.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { runningStates } from '../state.js';

const on = 'nemIdUnblocked';

/** Who could not use NemID until now has some days left all the same, also on the last one. */
export const nemIdUnblocked: readonly AnyRow[] = [
  row({ on, from: runningStates, to: null, does: [giveMoreDays], rules: ['R-10', 'R-38'] }),
  otherwiseRecorded(on, ['R-38']),
];
