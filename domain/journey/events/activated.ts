import { dayOf } from '../../calendar/dayBounds.js';
import { beginAnew } from '../actions/beginAnew.js';
import { finishOrder } from '../actions/finishOrder.js';
import { noteAssurance } from '../actions/noteAssurance.js';
import { sendNotice, sendNoticeOf } from '../actions/sendNotice.js';
import { takeOverMitId } from '../actions/takeOverMitId.js';
import { otherwiseRecorded } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates } from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'activated';

/** What was ordered beside it, where all that there was has ended meanwhile. */
const ofOrder: Guard<typeof on> = {
  name: 'of the order under way',
  holds: ({ journey, event }) => {
    const under = orderUnderWay(journey);
    return under !== null && under.enrolmentId === event.enrolmentId;
  },
};

const finish: Action<typeof on> = {
  name: 'the order is done',
  run: (step) => finishOrder(step, step.event.enrolmentId ?? ''),
};

const noteIt: Action<typeof on> = {
  name: 'note the new authenticator',
  run: (step) => {
    const { means, happenedAt } = step.event;
    return remember(step, { added: { means, on: dayOf(happenedAt) } });
  },
};

const order = ({ event }: Step<typeof on>): string => event.enrolmentId ?? '';

/**
 * MitID is active: by the way planned, by another one, or before anybody was told. What MitID told to have ended before
 * makes nobody enrolled.
 */
export const activated: readonly AnyRow[] = [
  row({
    on,
    from: [
      'WAITING',
      'ID_UPDATE_REQUIRED',
      'INVITED',
      'WINDOW_OPEN',
      'ACTIVATING',
      'DECLINED',
      'REFUSED',
      'INELIGIBLE',
    ],
    when: mitIdIsActive,
    to: 'ENROLLED',
    does: [takeOverMitId, noteAssurance, sendNotice('MITID_READY')],
    rules: ['R-01', 'R-31'],
  }),
  row({
    on,
    from: ['ACTIVATING'],
    when: ofOrder,
    to: 'WINDOW_OPEN',
    does: [beginAnew],
    rules: ['R-24', 'R-31'],
  }),
  row({
    on,
    from: ['RETIREMENT_NOTICED', 'RETIRED'],
    when: {
      name: 'the first, after a forced retirement',
      holds: ({ journey }) => journey.enrolment.activatedAt === null,
    },
    to: null,
    does: [takeOverMitId, noteAssurance],
    rules: ['R-31'],
  }),
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    when: ofOrder,
    to: null,
    does: [finish, noteIt, noteAssurance, sendNoticeOf<typeof on>('NEW_DEVICE_ACTIVATED', order)],
    rules: ['R-24', 'R-29'],
  }),
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    to: null,
    does: [noteAssurance],
    rules: ['R-27'],
  }),
  otherwiseRecorded(on, ['R-24']),
];
