import { dayOf } from '../../calendar/dayBounds.js';
import { giveMoreDays } from '../actions/giveMoreDays.js';
import { otherwiseRecorded } from '../eventRows.js';
import { nemIdIsHindered } from '../guards/nemIdIsHindered.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { runningStates, statesWithNemId } from '../state.js';
import { type Action, remember } from '../step.js';

const whileInTime: Guard<'nemIdHindered'> = {
  name: `${nemIdIsHindered.name}, and the deadline has not passed`,
  holds: (step) => nemIdIsHindered.holds(step) && !step.journey.isOverdue,
};

const noteHindrance: Action<'nemIdHindered'> = {
  name: 'note what keeps the citizen from using NemID',
  run: (step) => {
    const { by, at } = step.event;
    return remember(step, { nemIdHindered: { by, since: dayOf(at) } });
  },
};

const noteItsEnd: Action<'nemIdUnblocked'> = {
  name: 'note that NemID can be used again',
  run: (step) =>
    step.journey.nemIdHindered == null ? step : remember(step, { nemIdHindered: null }),
};

/** Who cannot use NemID for now has some days left all the same when it is found, at the deadline, and when it works again. */
export const nemIdHindered: readonly AnyRow[] = [
  row({
    on: 'nemIdHindered',
    from: runningStates,
    when: whileInTime,
    to: null,
    does: [noteHindrance, giveMoreDays],
    rules: ['R-10', 'R-33', 'R-36', 'R-38'],
  }),
  row({
    on: 'nemIdHindered',
    from: statesWithNemId,
    to: null,
    does: [noteHindrance],
    rules: ['R-33', 'R-36', 'R-38'],
  }),
  otherwiseRecorded('nemIdHindered', ['R-38']),
  row({
    on: 'nemIdUnblocked',
    from: runningStates,
    to: null,
    does: [noteItsEnd, giveMoreDays],
    rules: ['R-10', 'R-38'],
  }),
  row({
    on: 'nemIdUnblocked',
    from: statesWithNemId,
    to: null,
    does: [noteItsEnd],
    rules: ['R-38'],
  }),
  otherwiseRecorded('nemIdUnblocked', ['R-38']),
];
