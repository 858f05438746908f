import { noteStation } from '../actions/noteStation.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { waitFor } from '../actions/waitFor.js';
import { deviceDue } from '../actions/waitForDevice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { ofEnrolmentUnderWay } from '../guards/ofEnrolmentUnderWay.js';
import { orderStep } from '../orderStep.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates } from '../state.js';
import type { Action, Step } from '../step.js';

const on = 'deviceDispatched';

/** What comes out of order: nothing is waited for any more. */
const hasCome: Guard<typeof on> = {
  name: 'of the enrolment under way, which has come',
  holds: (step) =>
    ofEnrolmentUnderWay.holds(step) && orderUnderWay(step.journey)?.arrivedAt != null,
};

const noteDispatch: Action<typeof on> = {
  name: 'note the dispatch',
  run: (step) => noteStation(step, { dispatchedAt: step.event.at }),
};

const waitFromDispatch: Action<typeof on> = {
  name: 'wait for the device from its dispatch',
  run: (step) => waitFor(step, 'DEVICE', deviceDue(step)),
};

const order = ({ journey, event }: Step<typeof on>): string =>
  orderStep(journey, event.enrolmentId);

/** The device is in the post; the ten working days count from now. */
export const deviceDispatched: readonly AnyRow[] = [
  row({
    on,
    from: ['ACTIVATING', 'ENROLLED', ...endingStates],
    when: hasCome,
    to: null,
    does: [noteDispatch],
    rules: ['R-25'],
  }),
  row({
    on,
    from: ['ACTIVATING', 'ENROLLED', ...endingStates],
    when: ofEnrolmentUnderWay,
    to: null,
    does: [noteDispatch, waitFromDispatch, sendNoticeOf<typeof on>('DEVICE_ON_ITS_WAY', order)],
    rules: ['R-10', 'R-25'],
  }),
  otherwiseRecorded(on, ['R-25']),
];
