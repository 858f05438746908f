import { isActive } from '../../authenticator/means.js';
import { orderAuthenticator } from '../actions/orderAuthenticator.js';
import { refused } from '../eventRows.js';
import { mitIdIsActive } from '../guards/eligible.js';
import { collectsTooEarly, lacksDelivery, type WishOf } from '../guards/ordering.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { endingStates, runningStates } from '../state.js';
import type { Action, Step } from '../step.js';

const on = 'chooseAuthenticator';
type Choosing = Step<typeof on>;

const wish: WishOf<typeof on> = ({ event }) => event;

const lacksUserId: Guard<typeof on> = {
  name: 'no user-ID chosen',
  holds: ({ journey }) => journey.enrolment.userId === null && !journey.facts.mitIdIsActive,
};

/** those that are active at MitID already. */
const hasAllApps: Guard<typeof on> = {
  name: 'as many active apps as there may be',
  holds: ({ journey, event, policy }: Choosing) => {
    const apps = journey.facts.authenticators.filter(({ means }) => means === 'APP');
    return event.means === 'APP' && apps.filter(isActive).length >= policy.mostActiveApps;
  },
};

const beginEnrolment: Action<typeof on> = {
  name: 'begin the enrolment at MitID, wait for the device',
  run: (step) => orderAuthenticator(step, step.event),
};

const orderOneMore: Action<typeof on> = {
  name: 'order one more at MitID, wait for the device',
  run: (step) => orderAuthenticator(step, step.event),
};

const untilDone = [...runningStates, ...endingStates];
const choosing = [...untilDone, 'ENROLLED'] as const;

const refuse = (
  when: Guard<typeof on>,
  code: AnyRow['refuse'] & string,
  rule: string,
  from: AnyRow['from'] = choosing,
): AnyRow => row({ on, from, when, to: null, does: [], refuse: code, rules: [rule] });

/**
 * The citizen chooses an app, a kodeviser, a kodeoplæser or a chip, freely, until done; afterwards one more
 * beside it, as long as MitID is active, and everything else stays.
 */
export const chooseAuthenticator: readonly AnyRow[] = [
  refuse(lacksUserId, 'CHOOSE_USER_ID_FIRST', 'R-12', untilDone),
  refuse(lacksDelivery(wish), 'DELIVERY_NEEDED', 'R-25'),
  refuse(collectsTooEarly(wish), 'COLLECT_NOT_YET', 'R-04'),
  refuse(hasAllApps, 'TOO_MANY_APPS', 'R-26', ['ENROLLED', ...endingStates]),
  row({
    on,
    from: runningStates,
    to: 'ACTIVATING',
    does: [beginEnrolment],
    rules: ['R-10', 'R-24', 'R-25'],
  }),
  row({
    on,
    from: endingStates,
    when: mitIdIsActive,
    to: null,
    does: [orderOneMore],
    rules: ['R-24', 'R-25'],
  }),
  row({
    on,
    from: endingStates,
    to: null,
    does: [beginEnrolment],
    rules: ['R-24', 'R-25', 'R-31'],
  }),
  row({ on, from: ['ENROLLED'], to: null, does: [orderOneMore], rules: ['R-24', 'R-25'] }),
  refused(on, 'CHOOSE_USER_ID_FIRST', ['R-12'], ['WAITING', 'INVITED']),
  refused(on, 'ID_UPDATE_FIRST', ['R-06'], ['ID_UPDATE_REQUIRED']),
  refused(on, 'RESTING', ['R-42'], ['DECLINED', 'REFUSED']),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'NOT_NOW', ['R-39']),
];
