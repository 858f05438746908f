import { noteStation } from '../actions/noteStation.js';
import { refused } from '../eventRows.js';
import { counterIsClosed } from '../guards/counterIsClosed.js';
import type { Order } from '../journey.js';
import { orderUnderWay } from '../orderUnderWay.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, type JourneyState } from '../state.js';
import type { Action, Step } from '../step.js';

const on = 'handOutDevice';
type HandingOut = Step<typeof on>;

const from: readonly JourneyState[] = ['ACTIVATING', 'ENROLLED', ...endingStates];

/** The order that is to be collected; null: not one that we know of. */
function wanted({ journey, event }: HandingOut): Order | null {
  const order = orderUnderWay(journey);
  return order?.enrolmentId === event.enrolmentId ? order : null;
}

const refuse = (when: Guard<typeof on>, code: RefusalCode, rule: string): AnyRow =>
  row({ on, from, when, to: null, does: [], refuse: code, rules: [rule] });

const ifOrder = (name: string, holds: (order: Order) => boolean): Guard<typeof on> => ({
  name,
  holds: (step) => {
    const order = wanted(step);
    return order !== null && holds(order);
  },
});

const isUnknown: Guard<typeof on> = {
  name: 'no order under way of that id',
  holds: (step) => wanted(step) === null,
};

const noteIt: Action<typeof on> = {
  name: 'note that it was handed out',
  run: (step) => noteStation(step, { handedOutAt: step.event.at }),
};

/** a device that is to be collected, handed out when it is there; it counts once activated. */
export const handOutDevice: readonly AnyRow[] = [
  refuse(counterIsClosed, 'COUNTER_NOT_OPEN_YET', 'R-04'),
  refuse(isUnknown, 'UNKNOWN_DEVICE', 'R-25'),
  refuse(
    ifOrder('not to be collected', ({ delivery }) => delivery !== 'COLLECT'),
    'NOT_TO_BE_COLLECTED',
    'R-25',
  ),
  refuse(
    ifOrder('not there yet', ({ arrivedAt }) => arrivedAt === null),
    'DEVICE_NOT_HERE',
    'R-25',
  ),
  refuse(
    ifOrder('handed out already', ({ handedOutAt }) => handedOutAt != null),
    'HANDED_OUT_ALREADY',
    'R-25',
  ),
  row({ on, from, to: null, does: [noteIt], rules: ['R-25'] }),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'UNKNOWN_DEVICE', ['R-25']),
];
