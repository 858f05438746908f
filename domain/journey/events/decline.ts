import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { noteObstacle } from '../actions/noteObstacle.js';
import { notOverdue } from '../actions/notOverdue.js';
import { openWindow } from '../actions/openWindow.js';
import { sendNotice } from '../actions/sendNotice.js';
import { withdrawOrders } from '../actions/withdrawOrders.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { idUpdateIsNeeded, mitIdIsActive, notEligible } from '../guards/eligible.js';
import { type AnyRow, row } from '../row.js';
import { openStates } from '../state.js';
import { type Action, remember } from '../step.js';

const rest: Action<'decline'> = {
  name: 'rest',
  run: (step) => notOverdue(remember(step, { reason: 'DECLINED_BY_CITIZEN' })),
};

const openAgain: Action<'resume'> = {
  name: 'open a window',
  run: (step) => openWindow(remember(step, { reason: null }), 'CITIZEN', step.event.at),
};

const resting = ['DECLINED', 'REFUSED'] as const;

/** Nobody must have an eID: declining is a polite rest, and coming back is always possible. */
export const decline: readonly AnyRow[] = [
  row({
    on: 'decline',
    from: ['WAITING', ...openStates],
    to: 'DECLINED',
    does: [withdrawOrders, rest, sendNotice('DECLINED')],
    rules: ['R-42'],
  }),
  refused('decline', 'ALREADY_ENROLLED', ['R-42'], ['ENROLLED']),
  refusedWithMitId('decline', ['R-42']),
  refused('decline', 'NOT_NOW', ['R-42']),
  row({
    on: 'resume',
    from: resting,
    when: mitIdIsActive,
    to: 'ENROLLED',
    does: [],
    rules: ['R-01', 'R-42'],
  }),
  row({
    on: 'resume',
    from: resting,
    when: notEligible,
    to: 'INELIGIBLE',
    does: [noteObstacle],
    rules: ['R-04', 'R-39', 'R-42'],
  }),
  row({
    on: 'resume',
    from: resting,
    when: idUpdateIsNeeded,
    to: 'ID_UPDATE_REQUIRED',
    does: [askForIdUpdate],
    rules: ['R-06', 'R-42'],
  }),
  row({
    on: 'resume',
    from: resting,
    to: 'WINDOW_OPEN',
    does: [openAgain],
    rules: ['R-30', 'R-42'],
  }),
  refused('resume', 'NOT_RESTING', ['R-42']),
];
