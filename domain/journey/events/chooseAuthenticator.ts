import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { addWorkingDays } from '../../calendar/workingDay.js';
import { stopWaitingFor, waitFor } from '../actions/waitFor.js';
import { refused, refusedWithMitId } from '../eventRows.js';
import type { Means } from '../journey.js';
import { newOrder } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, runningStates } from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'chooseAuthenticator';
type Choosing = Step<typeof on>;

/** Whether it is a thing that must reach the citizen before it can be activated. */
const isDevice = (means: Means): boolean => means !== 'APP';

const guard = (name: string, holds: (step: Choosing) => boolean): Guard<typeof on> => ({
  name,
  holds,
});

const lacksUserId = guard('no user-ID chosen', (step) => step.journey.enrolment.userId === null);

const lacksDelivery = guard(
  'a device without a way to get it',
  ({ event }) => isDevice(event.means) && event.delivery === null,
);

const collectsTooEarly = guard(
  'collected before borgerservice opens',
  ({ event, policy }) =>
    event.delivery === 'COLLECT' && compareDays(dayOf(event.at), policy.citizenServiceOpensOn) < 0,
);

const beginEnrolment: Action<typeof on> = {
  name: 'begin the enrolment at MitID',
  run: (step) => {
    const { means, enrolmentId } = step.event;
    const { userId } = step.journey.enrolment;
    if (userId === null) return step;
    const delivery = isDevice(means) ? step.event.delivery : null;
    const enrolment = { ...step.journey.enrolment, means, delivery, id: enrolmentId };
    const order = newOrder({ enrolmentId, means, delivery, orderedAt: step.event.at });
    return ask(remember(step, { enrolment, order }), {
      type: 'beginEnrolment',
      enrolmentId,
      userId,
      means,
      delivery,
    });
  },
};

const waitForDevice: Action<typeof on> = {
  name: 'wait for the device',
  run: (step) => {
    if (!isDevice(step.event.means)) return stopWaitingFor(step, 'DEVICE');
    const days = step.policy.deviceReorderWorkingDays;
    return waitFor(step, 'DEVICE', addWorkingDays(dayOf(step.event.at), days));
  },
};

const choosing = [...runningStates, ...endingStates];

const refuse = (when: Guard<typeof on>, code: AnyRow['refuse'] & string, rule: string): AnyRow =>
  row({ on, from: choosing, when, to: null, does: [], refuse: code, rules: [rule] });

/** The citizen chooses an app, a kodeviser, a kodeoplæser or a chip, freely, until done. */
export const chooseAuthenticator: readonly AnyRow[] = [
  refusedWithMitId(on, ['R-24']),
  refuse(lacksUserId, 'CHOOSE_USER_ID_FIRST', 'R-12'),
  refuse(lacksDelivery, 'DELIVERY_NEEDED', 'R-25'),
  refuse(collectsTooEarly, 'COLLECT_NOT_YET', 'R-04'),
  row({
    on,
    from: runningStates,
    to: 'ACTIVATING',
    does: [beginEnrolment, waitForDevice],
    rules: ['R-10', 'R-24', 'R-25'],
  }),
  row({
    on,
    from: endingStates,
    to: null,
    does: [beginEnrolment, waitForDevice],
    rules: ['R-24', 'R-25', 'R-31'],
  }),
  refused(on, 'CHOOSE_USER_ID_FIRST', ['R-12'], ['WAITING', 'INVITED']),
  refused(on, 'ID_UPDATE_FIRST', ['R-06'], ['ID_UPDATE_REQUIRED']),
  refused(on, 'ALREADY_ENROLLED', ['R-24'], ['ENROLLED']),
  refused(on, 'RESTING', ['R-42'], ['DECLINED', 'REFUSED']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'NOT_NOW', ['R-39']),
];
