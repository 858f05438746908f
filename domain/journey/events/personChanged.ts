import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { giveTimeAbroad, needsTimeAbroad } from '../actions/giveTimeAbroad.js';
import { invite } from '../actions/invite.js';
import { lostAtBanks, moveFromBanks } from '../actions/moveFromBanks.js';
import { tellEndAgain } from '../actions/tellEndAgain.js';
import { withdrawNotices } from '../actions/withdrawNotices.js';
import { withdrawOrders } from '../actions/withdrawOrders.js';
import { withdrawOrder } from '../actions/withdrawRetirement.js';
import { otherwiseRecorded } from '../eventRows.js';
import { bothHold } from '../guards/bothHold.js';
import { idUpdateIsNeeded, isDeceased, isEligible } from '../guards/eligible.js';
import { endIsUntold } from '../guards/endIsUntold.js';
import { wasUnreachable } from '../guards/wasUnreachable.js';
import { type AnyRow, row } from '../row.js';
import { journeyStates, runningStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'personChanged';

const stopQuietly: Action<typeof on> = {
  name: 'stop quietly',
  run: (step) => withdrawOrder(remember(step, { isOverdue: false, overdueSince: null })),
};

const byNextChannel: Action<typeof on> = {
  name: 'send by the next channel what the former bank had not shown',
  run: moveFromBanks,
};

const timeAbroad: Action<typeof on> = {
  name: 'give the days of those who live abroad',
  run: giveTimeAbroad,
};

/**
 * A death stops the journey quietly; a birthday or a bank’s agreement makes eligible; an ended one moves the
 * channel, the clock stays.
 */
export const personChanged: readonly AnyRow[] = [
  row({
    on,
    from: journeyStates.filter((state) => state !== 'DECEASED'),
    when: isDeceased,
    to: 'DECEASED',
    does: [withdrawNotices, withdrawOrders, stopQuietly],
    rules: ['R-44'],
  }),
  row({
    on,
    from: ['INELIGIBLE'],
    when: bothHold(isEligible, idUpdateIsNeeded),
    to: 'ID_UPDATE_REQUIRED',
    does: [askForIdUpdate],
    rules: ['R-06', 'R-39'],
  }),
  row({
    on,
    from: ['INELIGIBLE'],
    when: isEligible,
    to: 'INVITED',
    does: [invite],
    rules: ['R-02', 'R-39'],
  }),
  row({
    on,
    from: ['INVITED'],
    when: wasUnreachable,
    to: null,
    does: [invite],
    rules: ['R-44'],
  }),
  row({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: endIsUntold,
    to: null,
    does: [tellEndAgain],
    rules: ['R-31', 'R-44'],
  }),
  row({
    on,
    from: journeyStates,
    when: { name: 'an agreement ended', holds: (step) => lostAtBanks(step).length > 0 },
    to: null,
    does: [timeAbroad, byNextChannel],
    rules: ['R-02', 'R-10'],
  }),
  row({
    on,
    from: runningStates,
    when: { name: 'moved abroad', holds: needsTimeAbroad },
    to: null,
    does: [timeAbroad],
    rules: ['R-10', 'R-44'],
  }),
  otherwiseRecorded(on, ['R-44', 'R-45']),
];
