import { dayOf } from '../../calendar/dayBounds.js';
import { sendNotice } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates } from '../state.js';
import { type Action, remember } from '../step.js';

const on = 'userIdChanged';

const isAnother: Guard<typeof on> = {
  name: 'another than the one known',
  holds: ({ journey, event }) => journey.enrolment.userId !== event.userId,
};

const takeItOver: Action<typeof on> = {
  name: 'take the user-ID over',
  run: (step) => {
    const { userId, happenedAt } = step.event;
    const enrolment = { ...step.journey.enrolment, userId };
    return remember(step, { enrolment, userIdChangedOn: dayOf(happenedAt) });
  },
};

/** MitID is master of user-IDs: a change made there is taken over, and its owner told. */
export const userIdChanged: readonly AnyRow[] = [
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    when: isAnother,
    to: null,
    does: [takeItOver, sendNotice('USER_ID_CHANGED')],
    rules: ['R-17', 'R-23'],
  }),
  otherwiseRecorded(on, ['R-23']),
];
