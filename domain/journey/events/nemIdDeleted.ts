import { dayOf } from '../../calendar/dayBounds.js';
import { lacksNemId } from '../../person/nemId.js';
import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { giveBackAppointment } from '../actions/cancelAppointment.js';
import { endWithoutNemId } from '../actions/endWithoutNemId.js';
import { invite } from '../actions/invite.js';
import { moveFromBanks } from '../actions/moveFromBanks.js';
import { quarantine } from '../actions/quarantine.js';
import { switchLogons } from '../actions/switchLogons.js';
import { withdrawNotices } from '../actions/withdrawNotices.js';
import { otherwiseRecorded } from '../eventRows.js';
import { idUpdateIsNeeded } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { statesWithNemId } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'nemIdDeleted';

const endReservations: Action<typeof on> = {
  name: 'quarantine the reservations',
  run: (step) =>
    quarantine(
      remember(step, { nemIdDeletedOn: dayOf(step.event.happenedAt), nemIdHindered: null }),
    ),
};

/** what a bank closed is closed without NemID too; that it opens is not told, for nobody can use it yet. */
const stopTheClock: Action<typeof on> = {
  name: 'nobody is overdue any more',
  run: (step) => {
    const notOverdue = { isOverdue: false, overdueSince: null, logonClosedAt: [] };
    return switchLogons(remember(step, notOverdue), step.journey.logonClosedAt, 'OPEN');
  },
};

const byNextChannel: Action<typeof on> = {
  name: 'send by the next channel what no netbank can show any more',
  run: moveFromBanks,
};

const nothingIsLeft: Guard<typeof on> = {
  name: 'MitID is active, and no NemID is left',
  holds: ({ journey: { facts } }) => facts.mitIdIsActive && lacksNemId(facts.nemId),
};

/**
 * On the citizen's request: there is no netbank log-on any more, the way is through borgerservice, and the reservations go
 * as they do at the end of NemID. An enrolment under way goes on; with MitID nothing is left to be told or ended.
 */
export const nemIdDeleted: readonly AnyRow[] = [
  row({
    on,
    from: ['INVITED', 'WINDOW_OPEN', 'ID_UPDATE_REQUIRED'],
    when: idUpdateIsNeeded,
    to: 'ID_UPDATE_REQUIRED',
    does: [endReservations, stopTheClock, withdrawNotices, giveBackAppointment, askForIdUpdate],
    rules: ['R-07', 'R-38'],
  }),
  row({
    on,
    from: ['ID_UPDATE_REQUIRED'],
    to: 'INVITED',
    does: [endReservations, withdrawNotices, giveBackAppointment, invite],
    rules: ['R-07', 'R-38'],
  }),
  row({
    on,
    from: ['ENROLLED', 'RETIREMENT_NOTICED'],
    when: nothingIsLeft,
    to: 'RETIRED',
    does: [endReservations, endWithoutNemId],
    rules: ['R-22', 'R-38'],
  }),
  row({
    on,
    from: statesWithNemId,
    to: null,
    does: [endReservations, byNextChannel],
    rules: ['R-22', 'R-38'],
  }),
  otherwiseRecorded(on, ['R-38']),
];
