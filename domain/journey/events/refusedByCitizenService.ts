import { notOverdue } from '../actions/notOverdue.js';
import { sendNotice } from '../actions/sendNotice.js';
import { withdrawOrders } from '../actions/withdrawOrders.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { openStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'refusedByCitizenService';

const noteWhy: Action<typeof on> = {
  name: 'note the reason',
  run: (step) => notOverdue(remember(step, { reason: step.event.why })),
};

/** Borgerservice may refuse a MitID: a rest, with a way back. */
export const refusedByCitizenService: readonly AnyRow[] = [
  row({
    on,
    from: openStates,
    to: 'REFUSED',
    does: [withdrawOrders, noteWhy, sendNotice('REFUSED')],
    rules: ['R-30'],
  }),
  otherwiseRecorded(on, ['R-30']),
];
