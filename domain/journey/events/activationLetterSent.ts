import { noteStation } from '../actions/noteStation.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { ofEnrolmentUnderWay } from '../guards/ofEnrolmentUnderWay.js';
import { type AnyRow, row } from '../row.js';
import { endingStates } from '../state.js';
import type { Action, Step } from '../step.js';

const on = 'activationLetterSent';

const noteLetter: Action<typeof on> = {
  name: 'note that the activation letter was sent',
  run: (step) => {
    const { at: letterSentAt, validUntil: codeValidUntil } = step.event;
    return noteStation(step, { letterSentAt, codeValidUntil });
  },
};

/** Each code is told of once: a new one is valid until another day. */
const code = ({ event }: Step<typeof on>): string => `${event.enrolmentId}.${event.validUntil}`;

/** The letter with the code follows the device separately. */
export const activationLetterSent: readonly AnyRow[] = [
  row({
    on,
    from: ['ACTIVATING', 'ENROLLED', ...endingStates],
    when: ofEnrolmentUnderWay,
    to: null,
    does: [noteLetter, sendNoticeOf<typeof on>('ACTIVATION_LETTER', code)],
    rules: ['R-25', 'R-26'],
  }),
  otherwiseRecorded(on, ['R-25']),
];
