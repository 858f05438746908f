import { beginAnew } from '../actions/beginAnew.js';
import { invite } from '../actions/invite.js';
import { noteAssurance } from '../actions/noteAssurance.js';
import { takeOrderBack } from '../actions/withdrawRetirement.js';
import { otherwiseRecorded } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsBack } from '../rowsBack.js';
import { endingStates } from '../state.js';
import type { Step } from '../step.js';

const on = 'authenticatorEnded';

const isGone = (step: Step<typeof on>): boolean => !mitIdIsActive.holds(step);

const goneWithRetirement: Guard<typeof on> = {
  name: 'MitID is no longer active, and NemID does not end by force',
  holds: (step) => isGone(step) && step.journey.retirement?.force === null,
};

const goneForGood: Guard<typeof on> = {
  name: 'MitID is no longer active, and nothing is ordered',
  holds: (step) => isGone(step) && orderUnderWay(step.journey) === null,
};

/**
 * MitID has one authenticator less. Where it was the last, MitID is not active: NemID does not end (I1), and whoever has
 * not ordered another is invited anew.
 */
export const authenticatorEnded: readonly AnyRow[] = [
  ...rowsBack({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: goneWithRetirement,
    does: [noteAssurance, takeOrderBack],
    rules: ['R-31'],
  }),
  row({
    on,
    from: ['ENROLLED'],
    when: goneForGood,
    to: 'INVITED',
    does: [noteAssurance, beginAnew, invite],
    rules: ['R-01', 'R-31'],
  }),
  row({
    on,
    from: endingStates,
    when: goneForGood,
    to: null,
    does: [noteAssurance, beginAnew],
    rules: ['R-31'],
  }),
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    to: null,
    does: [noteAssurance],
    rules: ['R-26', 'R-27'],
  }),
  otherwiseRecorded(on, ['R-26']),
];
