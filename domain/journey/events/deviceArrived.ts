import { noteStation } from '../actions/noteStation.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { stopWaitingFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { ofEnrolmentUnderWay } from '../guards/ofEnrolmentUnderWay.js';
import { orderStep } from '../orderStep.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, type JourneyState } from '../state.js';
import type { Action, Step } from '../step.js';

const on = 'deviceArrived';
const from: readonly JourneyState[] = ['ACTIVATING', 'ENROLLED', ...endingStates];

const toBeCollected: Guard<typeof on> = {
  name: 'of the enrolment under way, to be collected',
  holds: (step) =>
    ofEnrolmentUnderWay.holds(step) && orderUnderWay(step.journey)?.delivery === 'COLLECT',
};

/** The device is there, so none is ordered again; the deadline stays where the waiting has put it. */
const noteArrival: Action<typeof on> = {
  name: 'note that the device has come',
  run: (step) => {
    const { at: arrivedAt, place = null } = step.event;
    return noteStation(stopWaitingFor(step, 'DEVICE'), { arrivedAt, place });
  },
};

const order = ({ journey, event }: Step<typeof on>): string =>
  orderStep(journey, event.enrolmentId);

/** The device is in the mailbox, or waits at borgerservice, where it is collected. */
export const deviceArrived: readonly AnyRow[] = [
  row({
    on,
    from,
    when: toBeCollected,
    to: null,
    does: [noteArrival, sendNoticeOf<typeof on>('DEVICE_READY', order)],
    rules: ['R-25'],
  }),
  row({ on, from, when: ofEnrolmentUnderWay, to: null, does: [noteArrival], rules: ['R-25'] }),
  otherwiseRecorded(on, ['R-25']),
];
