import { dayOf } from '../../calendar/dayBounds.js';
import { giveUpUserId } from '../actions/giveUpUserId.js';
import { sendNotice } from '../actions/sendNotice.js';
import { otherwiseRecorded } from '../eventRows.js';
import { isOvertakenUserId } from '../isOvertakenUserId.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, journeyStates } from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'userIdChanged';

const isNews: Guard<typeof on> = {
  name: 'another one than the one known, and later',
  holds: ({ event, journey }) =>
    event.userId !== journey.enrolment.userId && !isOvertakenUserId(journey, event),
};

const isConfirmed: Guard<typeof on> = {
  name: 'asked for, and in use already',
  holds: ({ event: { userId }, journey: { userIdChange, enrolment } }) =>
    userIdChange?.userId === userId && enrolment.userId === userId,
};

/** What was asked for and is not this one may still come: MitID has the order. */
const stillAsked = ({ event, journey: { userIdChange: asked } }: Step<typeof on>) =>
  asked?.state === 'ASKED' && asked.userId !== event.userId ? asked : null;

const settleChange: Action<typeof on> = {
  name: 'settle the change',
  run: (step) => remember(step, { userIdChange: null }),
};

const followMitId: Action<typeof on> = {
  name: 'follow MitID',
  run: (step) => {
    const { userId, happenedAt } = step.event;
    const { enrolment } = step.journey;
    const follows = remember(step, {
      enrolment: { ...enrolment, userId },
      userIdChange: stillAsked(step),
      userIdChangedOn: dayOf(happenedAt),
      userIdChangedAt: happenedAt,
    });
    const { userId: former } = enrolment;
    if (former === null) return follows;
    return giveUpUserId(follows, former);
  },
};

/** MitID is master; ours follows, the former id rests, and its owner is told. */
export const userIdChanged: readonly AnyRow[] = [
  row({
    on,
    from: ['ENROLLED', ...endingStates],
    when: isNews,
    to: null,
    does: [followMitId, sendNotice('USER_ID_CHANGED')],
    rules: ['R-17', 'R-22', 'R-23'],
  }),
  row({
    on,
    from: journeyStates,
    when: isConfirmed,
    to: null,
    does: [settleChange],
    rules: ['R-23'],
  }),
  otherwiseRecorded(on, ['R-23']),
];
