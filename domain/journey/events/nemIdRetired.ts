import { quarantine } from '../actions/quarantine.js';
import { otherwiseRecorded } from '../eventRows.js';
import { isTakenBack } from '../isTakenBack.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, ask, remember } from '../step.js';

const on = 'nemIdRetired';

const isOurs: Guard<typeof on> = {
  name: 'as ordered',
  holds: ({ journey, event }) => journey.retirement?.id === event.retirementId,
};

const end: Action<typeof on> = {
  name: 'quarantine the reservations, nobody is overdue any more',
  run: (step) => {
    const { retirement } = step.journey;
    if (retirement === null) return step;
    const retired = { ...retirement, retiredAt: step.event.at };
    // R-09 speaks of a NemID log-on that may close: there is none any more.
    const notOverdue = { isOverdue: false, overdueSince: null };
    return quarantine(remember(step, { retirement: retired, ...notOverdue }));
  },
};

const wasTakenBack: Guard<typeof on> = {
  name: 'of a retirement that was taken back',
  holds: ({ journey, event }) => isTakenBack(journey, event.retirementId),
};

const undo: Action<typeof on> = {
  name: 'roll the retirement back',
  run: (step) => ask(step, { type: 'rollBackRetirement', retirementId: step.event.retirementId }),
};

/** NemID is off. If the order had been taken back meanwhile, NemID is put on again (I1). */
export const nemIdRetired: readonly AnyRow[] = [
  row({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: isOurs,
    to: 'RETIRED',
    does: [end],
    rules: ['R-22', 'R-31'],
  }),
  row({
    on,
    from: journeyStates.filter((state) => state !== 'RETIRED' && state !== 'DECEASED'),
    when: wasTakenBack,
    to: null,
    does: [undo],
    rules: ['R-31', 'R-32'],
  }),
  otherwiseRecorded(on, ['R-31']),
];
