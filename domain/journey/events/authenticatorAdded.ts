import { dayOf } from '../../calendar/dayBounds.js';
import { finishOrder } from '../actions/finishOrder.js';
import { noteAssurance } from '../actions/noteAssurance.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';
import { endingStates } from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'authenticatorAdded';

const noteIt: Action<typeof on> = {
  name: 'note the new authenticator',
  run: (step) => {
    const { authenticatorId, means, happenedAt } = step.event;
    return remember(finishOrder(step, authenticatorId), {
      added: { means, on: dayOf(happenedAt) },
    });
  },
};

/** Each authenticator is told of once (I2). */
const authenticator = ({ event }: Step<typeof on>): string => event.authenticatorId;

/** Whoever has MitID hears of each new device it is activated on: somebody else may have done it. */
export const authenticatorAdded: readonly AnyRow[] = [
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    to: null,
    does: [noteIt, noteAssurance, sendNoticeOf<typeof on>('NEW_DEVICE_ACTIVATED', authenticator)],
    rules: ['R-29'],
  }),
  otherwiseRecorded(on, ['R-29']),
];
