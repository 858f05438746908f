import { lacksNemId } from '../../person/nemId.js';
import { askForIdUpdate } from '../actions/askForIdUpdate.js';
import { notOverdue } from '../actions/notOverdue.js';
import { withdrawNotices } from '../actions/withdrawNotices.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, type JourneyState, journeyStates } from '../state.js';
import { type Action, ask, remember } from '../step.js';

const on = 'idUpdateNeeded';

/** A NemID that is not there is got with papers anyway. */
const hasNone: Guard<typeof on> = {
  name: 'there is no NemID whose information could be old',
  holds: ({ journey }) => lacksNemId(journey.facts.nemId),
};

const isKnown: Guard<typeof on> = {
  name: 'known already',
  holds: ({ journey }) => journey.facts.nemId.idUpdateRequired,
};

/** As at import: our own record says so; nothing is changed in NemID itself (I5). */
const noteNeed: Action<typeof on> = {
  name: 'note that ID information is old',
  run: (step) => {
    const { facts } = step.journey;
    const nemId = { ...facts.nemId, idUpdateRequired: true };
    return ask(remember(step, { facts: { ...facts, nemId } }), { type: 'noteIdUpdateNeeded' });
  },
};

/** the clock stops; the window's deadline is kept, so that the next is never earlier (I3). */
const stopTheClock: Action<typeof on> = { name: 'nobody is overdue any more', run: notOverdue };

const done: readonly JourneyState[] = ['ENROLLED', 'DECEASED', ...endingStates];
const before = journeyStates.filter((state) => !done.includes(state));

/** the bank has found it. Whose turn it is is told of it as at import; an enrolment under way goes on. */
export const idUpdateNeeded: readonly AnyRow[] = [
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'ALREADY_ENROLLED', ['R-06'], ['ENROLLED']),
  refusedWithMitId(on, ['R-06']),
  refused(on, 'NOT_NOW', ['R-31'], endingStates),
  row({
    on,
    from: before,
    when: mitIdIsActive,
    to: null,
    does: [],
    refuse: 'ALREADY_ENROLLED',
    rules: ['R-01', 'R-06'],
  }),
  row({ on, from: before, when: hasNone, to: null, does: [], rules: ['R-07'] }),
  row({ on, from: before, when: isKnown, to: null, does: [], rules: ['R-06'] }),
  row({
    on,
    from: ['INVITED', 'WINDOW_OPEN'],
    to: 'ID_UPDATE_REQUIRED',
    does: [noteNeed, withdrawNotices, stopTheClock, askForIdUpdate],
    rules: ['R-06', 'R-10'],
  }),
  row({
    on,
    from: before,
    to: null,
    does: [noteNeed],
    rules: ['R-06'],
  }),
];
