import { notOverdue } from '../actions/notOverdue.js';
import { sendNotice } from '../actions/sendNotice.js';
import { withdrawOrders } from '../actions/withdrawOrders.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { counterIsClosed } from '../guards/counterIsClosed.js';
import { type AnyRow, row } from '../row.js';
import { type JourneyState, openStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'refuseAtCounter';
const from: readonly JourneyState[] = ['WAITING', ...openStates];

const noteWhy: Action<typeof on> = {
  name: 'note the reason',
  run: (step) => notOverdue(remember(step, { reason: step.event.why })),
};

/** a clerk gives no MitID, and says why: a rest, with a way back. */
export const refuseAtCounter: readonly AnyRow[] = [
  row({
    on,
    from,
    when: counterIsClosed,
    to: null,
    does: [],
    refuse: 'COUNTER_NOT_OPEN_YET',
    rules: ['R-04'],
  }),
  row({
    on,
    from,
    to: 'REFUSED',
    does: [withdrawOrders, noteWhy, sendNotice('REFUSED')],
    rules: ['R-30'],
  }),
  refused(on, 'ALREADY_ENROLLED', ['R-30'], ['ENROLLED']),
  refusedWithMitId(on, ['R-30']),
  refused(on, 'RESTING', ['R-30', 'R-42'], ['DECLINED', 'REFUSED']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'NOT_NOW', ['R-30']),
];
