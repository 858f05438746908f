import { dropOrder } from '../actions/dropOrder.js';
import { giveUpUserId } from '../actions/giveUpUserId.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { ofEnrolmentUnderWay } from '../guards/ofEnrolmentUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsAnew } from '../rowsAnew.js';
import { endingStates, type JourneyState } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'userIdRefused';

const reopenChoice: Action<typeof on> = {
  name: 'reopen the choice',
  run: (step) => {
    const { enrolment } = step.journey;
    const open = remember(dropOrder(step), {
      enrolment: { ...enrolment, userId: null, id: null },
    });
    return enrolment.userId === null ? open : giveUpUserId(open, enrolment.userId);
  },
};

/** Whoever has MitID keeps the user-ID in use: what comes to nothing is the order beside it. */
const besideMitId: Guard<typeof on> = {
  name: 'of an order beside MitID',
  holds: (step) => ofEnrolmentUnderWay.holds(step) && step.journey.enrolment.activatedAt !== null,
};

const drop: Action<typeof on> = { name: 'the order comes to nothing', run: dropOrder };

const reopens = (from: readonly JourneyState[], to: JourneyState | null): AnyRow =>
  row({
    on,
    from,
    when: ofEnrolmentUnderWay,
    to,
    does: [
      reopenChoice,
      sendNoticeOf<typeof on>('USER_ID_IN_CONFLICT', (step) => step.event.enrolmentId),
    ],
    rules: ['R-17'],
  });

/** MitID, master of uniqueness, would not have the claimed id after all. */
export const userIdRefused: readonly AnyRow[] = [
  ...rowsAnew({ on, of: besideMitId, does: drop, rules: ['R-17', 'R-31'] }),
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    when: besideMitId,
    to: null,
    does: [drop],
    rules: ['R-17', 'R-24'],
  }),
  reopens(['ACTIVATING'], 'WINDOW_OPEN'),
  reopens(endingStates, null),
  otherwiseRecorded(on, ['R-17']),
];
