import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { type Action, remember } from '../step.js';

const on = 'retirementReturned';

const takeBack: Action<typeof on> = {
  name: 'take the retirement back',
  run: (step) => remember(step, { retirement: null, reason: 'MITID_NOT_ACTIVE' }),
};

/** Read again immediately before the order went out, MitID was not active: NemID stays (I1). */
export const retirementReturned: readonly AnyRow[] = [
  row({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: {
      name: 'of the retirement under way',
      holds: ({ journey, event }) => journey.retirement?.id === event.retirementId,
    },
    to: 'ACTIVATING',
    does: [takeBack],
    rules: ['R-31'],
  }),
  otherwiseRecorded(on, ['R-31']),
];
