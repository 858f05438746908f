import { addDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { giveBackAppointment } from '../actions/cancelAppointment.js';
import { idIsInOrder } from '../actions/idIsInOrder.js';
import { invite } from '../actions/invite.js';
import { waitFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { idUpdateIsNeeded } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';
import type { Action } from '../step.js';

const inOrder: Guard = {
  name: 'ID information is in order',
  holds: (step) => !idUpdateIsNeeded.holds(step),
};

/** some try many times; the deadline, where there is one, follows each. */
const waitForScan: Action<'idScanFailed'> = {
  name: 'wait for another scan',
  run: (step) => {
    const until = addDays(dayOf(step.event.at), step.policy.idScanWaitDays);
    return waitFor(step, 'ID_UPDATE', until);
  },
};

const invited = (on: 'idUpdated' | 'nemIdIssued'): AnyRow =>
  row({
    on,
    from: ['ID_UPDATE_REQUIRED'],
    when: inOrder,
    to: 'INVITED',
    does: [giveBackAppointment, idIsInOrder, invite],
    rules: ['R-06', 'R-07'],
  });

/** ID information is up to date, or NemID was issued: now it is the citizen's turn. */
export const idUpdated: readonly AnyRow[] = [
  row({
    on: 'idScanFailed',
    from: ['ID_UPDATE_REQUIRED'],
    to: null,
    does: [waitForScan],
    rules: ['R-06', 'R-10'],
  }),
  otherwiseRecorded('idScanFailed', ['R-06']),
  invited('idUpdated'),
  otherwiseRecorded('idUpdated', ['R-06']),
  invited('nemIdIssued'),
  otherwiseRecorded('nemIdIssued', ['R-07']),
];
