import { restsUntil } from '../actions/restsUntil.js';
import { sendNoticeOf } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, ask, remember } from '../step.js';

const on = 'userIdChangeRefused';

const isUnderWay: Guard<typeof on> = {
  name: 'of the change under way',
  holds: ({ event, journey: { userIdChange } }) =>
    userIdChange?.state === 'ASKED' && userIdChange.id === event.changeId,
};

const reopenChange: Action<typeof on> = {
  name: 'reopen the change',
  run: (step) => {
    const { userIdChange: asked, enrolment } = step.journey;
    if (asked == null) return step;
    const open = remember(step, { userIdChange: { ...asked, state: 'REFUSED' } });
    if (asked.userId === enrolment.userId) return open;
    const until = restsUntil(step);
    return ask(open, { type: 'giveUpUserId', canonical: asked.userId, until });
  },
};

/** MitID would not have it. The citizen keeps the one they have, is told, and may choose another. */
export const userIdChangeRefused: readonly AnyRow[] = [
  row({
    on,
    from: journeyStates.filter((state) => state !== 'DECEASED'),
    when: isUnderWay,
    to: null,
    does: [
      reopenChange,
      sendNoticeOf<typeof on>('USER_ID_IN_CONFLICT', (step) => step.event.changeId),
    ],
    rules: ['R-17', 'R-23'],
  }),
  otherwiseRecorded(on, ['R-17']),
];
