import { dayOf } from '../../calendar/dayBounds.js';
import { addWorkingDays } from '../../calendar/workingDay.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { waitFor } from '../actions/waitFor.js';
import { otherwiseRecorded } from '../eventRows.js';
import { ofEnrolmentUnderWay } from '../guards/ofEnrolmentUnderWay.js';
import { parseNoticeId } from '../noticeId.js';
import { type AnyRow, row } from '../row.js';
import { endingStates } from '../state.js';
import type { Action, Step } from '../step.js';

const on = 'deviceDispatched';

const waitFromDispatch: Action<typeof on> = {
  name: 'wait for the device from its dispatch',
  run: (step) => {
    const days = step.policy.deviceReorderWorkingDays;
    return waitFor(step, 'DEVICE', addWorkingDays(dayOf(step.event.at), days));
  },
};

/** Once an order: each ordering anew is one of its own (I2). */
const order = ({ journey, event }: Step<typeof on>): string => {
  const reorders = Object.keys(journey.noticesSent)
    .map(parseNoticeId)
    .filter((key) => key?.kind === 'DEVICE_REORDERED');
  return `${event.enrolmentId}.${new Set(reorders.map((key) => key?.step)).size}`;
};

/** The device is in the post; the ten working days count from now. */
export const deviceDispatched: readonly AnyRow[] = [
  row({
    on,
    from: ['ACTIVATING', ...endingStates],
    when: ofEnrolmentUnderWay,
    to: null,
    does: [waitFromDispatch, sendNoticeOf<typeof on>('DEVICE_ON_ITS_WAY', order)],
    rules: ['R-10', 'R-25'],
  }),
  otherwiseRecorded(on, ['R-25']),
];
