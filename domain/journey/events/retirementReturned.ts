import { takeOrderBack } from '../actions/withdrawRetirement.js';
import { otherwiseRecorded } from '../eventRows.js';
import type { AnyRow } from '../row.js';
import { rowsBack } from '../rowsBack.js';
import { type Action, remember } from '../step.js';

const on = 'retirementReturned';

const noteWhy: Action<typeof on> = {
  name: 'note the reason',
  run: (step) => remember(step, { reason: step.event.why }),
};

/**
 * The order did not go out, or NemID would not have it: NemID stays, and sends cards again. Read again immediately
 * before, MitID was not active: it is offered anew (I1).
 */
export const retirementReturned: readonly AnyRow[] = [
  ...rowsBack({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: {
      name: 'of the retirement under way',
      holds: ({ journey, event }) => journey.retirement?.id === event.retirementId,
    },
    does: [noteWhy, takeOrderBack],
    rules: ['R-31'],
  }),
  otherwiseRecorded(on, ['R-31']),
];
