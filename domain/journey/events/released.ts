import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { invite } from '../actions/invite.js';
import { noteObstacle } from '../actions/noteObstacle.js';
import { otherwiseRecorded } from '../eventRows.js';
import { idUpdateIsNeeded, isDeceased, mitIdIsActive, notEligible } from '../guards/eligible.js';
import { type AnyRow, row } from '../row.js';

const from = ['WAITING'] as const;

/** A wave, a bank or the citizen starts the journey. */
export const released: readonly AnyRow[] = [
  row({ on: 'released', from, when: isDeceased, to: 'DECEASED', does: [], rules: ['R-44'] }),
  row({ on: 'released', from, when: mitIdIsActive, to: 'ENROLLED', does: [], rules: ['R-01'] }),
  row({
    on: 'released',
    from,
    when: notEligible,
    to: 'INELIGIBLE',
    does: [noteObstacle],
    rules: ['R-04', 'R-39'],
  }),
  row({
    on: 'released',
    from,
    when: idUpdateIsNeeded,
    to: 'ID_UPDATE_REQUIRED',
    does: [askForIdUpdate],
    rules: ['R-06', 'R-07'],
  }),
  row({
    on: 'released',
    from,
    to: 'INVITED',
    does: [invite],
    rules: ['R-01', 'R-02', 'R-03'],
  }),
  otherwiseRecorded('released', ['R-45']),
];
