import { giveBackAppointment } from '../actions/cancelAppointment.js';
import { invite } from '../actions/invite.js';
import { otherwiseRecorded } from '../eventRows.js';
import { idUpdateIsNeeded } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';

const inOrder: Guard = {
  name: 'ID information is in order',
  holds: (step) => !idUpdateIsNeeded.holds(step),
};

const invited = (on: 'idUpdated' | 'nemIdIssued'): AnyRow =>
  row({
    on,
    from: ['ID_UPDATE_REQUIRED'],
    when: inOrder,
    to: 'INVITED',
    does: [giveBackAppointment, invite],
    rules: ['R-06', 'R-07'],
  });

/** ID information is up to date, or NemID was issued: now it is the citizen's turn. */
export const idUpdated: readonly AnyRow[] = [
  invited('idUpdated'),
  otherwiseRecorded('idUpdated', ['R-06']),
  invited('nemIdIssued'),
  otherwiseRecorded('nemIdIssued', ['R-07']),
];
