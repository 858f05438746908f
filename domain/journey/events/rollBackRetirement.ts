import { withdrawRetirement } from '../actions/withdrawRetirement.js';
import { refused } from '../eventRows.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsBack } from '../rowsBack.js';
import { type Action, ask } from '../step.js';

const on = 'rollBackRetirement';

const withdrawOrder: Action<typeof on> = {
  name: 'withdraw the order, or put NemID on again',
  run: (step) => {
    const { retirement } = step.journey;
    if (retirement === null || retirement.retiredAt === null) return withdrawRetirement(step);
    const { id: retirementId } = retirement;
    return ask(step, { type: 'restoreReservations' }, { type: 'rollBackRetirement', retirementId });
  },
};

const graceIsOver: Guard<typeof on> = {
  name: 'the grace is over',
  holds: ({ journey }) => journey.completedAt !== null,
};

const wasDeleted: Guard<typeof on> = {
  name: 'NemID was deleted on request, or never was',
  holds: ({ journey }) => journey.retirement === null,
};

/** Until the grace is over, a retirement can be taken back. */
export const rollBackRetirement: readonly AnyRow[] = [
  refused(on, 'JOURNEY_ENDED', ['R-32'], ['DECEASED']),
  row({
    on,
    from: ['RETIRED'],
    when: graceIsOver,
    to: null,
    does: [],
    refuse: 'JOURNEY_ENDED',
    rules: ['R-32'],
  }),
  row({
    on,
    from: ['RETIRED'],
    when: wasDeleted,
    to: null,
    does: [],
    refuse: 'NO_RETIREMENT',
    rules: ['R-38'],
  }),
  ...rowsBack({
    on,
    from: ['RETIREMENT_NOTICED', 'RETIRED'],
    does: [withdrawOrder],
    rules: ['R-32'],
  }),
  refused(on, 'NO_RETIREMENT', ['R-32']),
];
