import { sendNotice } from '../actions/sendNotice.js';
import { refused } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { type Action, ask, remember } from '../step.js';

const on = 'rollBackRetirement';

const takeBack = (type: 'withdrawRetirement' | 'rollBackRetirement'): Action<typeof on> => ({
  name: type === 'withdrawRetirement' ? 'withdraw the order' : 'put NemID on again',
  run: (step) => {
    const { retirement } = step.journey;
    if (retirement === null) return step;
    const kept = remember(step, { retirement: null, pendingNotices: [] });
    return ask(kept, { type, retirementId: retirement.id });
  },
});

const tell = sendNotice('RETIREMENT_ROLLED_BACK');

/** Until the grace is over, a retirement can be taken back. */
export const rollBackRetirement: readonly AnyRow[] = [
  row({
    on,
    from: ['RETIREMENT_NOTICED'],
    to: 'ENROLLED',
    does: [takeBack('withdrawRetirement'), tell],
    rules: ['R-32'],
  }),
  row({
    on,
    from: ['RETIRED'],
    when: { name: 'grace runs', holds: ({ journey }) => journey.completedAt === null },
    to: 'ENROLLED',
    does: [takeBack('rollBackRetirement'), tell],
    rules: ['R-32'],
  }),
  refused(on, 'JOURNEY_ENDED', ['R-32'], ['RETIRED', 'DECEASED']),
  refused(on, 'NO_RETIREMENT', ['R-32']),
];
