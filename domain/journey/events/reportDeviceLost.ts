import { withoutEnded } from '../../authenticator/authenticatorsAfter.js';
import { type Authenticator, isActive, type Means } from '../../authenticator/means.js';
import { noteAssurance } from '../actions/noteAssurance.js';
import { orderAuthenticator } from '../actions/orderAuthenticator.js';
import { isDevice } from '../actions/waitForDevice.js';
import { takeOrderBack } from '../actions/withdrawRetirement.js';
import { refused } from '../eventRows.js';
import { collectsTooEarly, type WishOf } from '../guards/ordering.js';
import type { Delivery } from '../journey.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { rowsBack } from '../rowsBack.js';
import { endingStates, type JourneyState } from '../state.js';
import { type Action, ask, remember, type Step } from '../step.js';

const on = 'reportDeviceLost';
type Lost = Step<typeof on>;

/** An active one of theirs, or what was ordered and has not been activated. */
function lostOne({ journey, event }: Lost): Pick<Authenticator, 'id' | 'means'> | null {
  const { authenticatorId: id } = event;
  const order = orderUnderWay(journey);
  if (order?.enrolmentId === id) return { id, means: order.means };
  return journey.facts.authenticators.find((one) => one.id === id && isActive(one)) ?? null;
}

/** It is blocked at once, so nothing more need be said: a device comes by post then. */
const deliveryOf = ({ event }: Lost, means: Means): Delivery | null =>
  event.delivery ?? (isDevice(means) ? 'POST' : null);

const wish: WishOf<typeof on> = (step) => {
  const lost = lostOne(step);
  return lost === null ? null : { means: lost.means, delivery: deliveryOf(step, lost.means) };
};

const isUnknown: Guard<typeof on> = {
  name: 'none of theirs, or blocked already',
  holds: (step) => lostOne(step) === null,
};

/** From now on it counts as ended with us; MitID tells the same once it has blocked it. */
const block: Action<typeof on> = {
  name: 'have it blocked at MitID',
  run: (step) => {
    const lost = lostOne(step);
    if (lost === null) return step;
    const { facts } = step.journey;
    const authenticators = withoutEnded(facts.authenticators, { ...lost, isLast: false });
    const mitIdIsActive = authenticators.some(isActive);
    return ask(remember(step, { facts: { ...facts, authenticators, mitIdIsActive } }), {
      type: 'blockAuthenticator',
      authenticatorId: lost.id,
      means: lost.means,
    });
  },
};

const orderAnew = (before: Lost): Action<typeof on>['run'] => {
  const means = lostOne(before)?.means;
  const { enrolmentId } = before.event;
  return (step) => {
    if (means === undefined) return step;
    const delivery = deliveryOf(before, means);
    return orderAuthenticator(step, { means, delivery, enrolmentId });
  };
};

const blockAndOrder: Action<typeof on> = {
  name: 'have it blocked at MitID, order another, wait for it',
  run: (step) => orderAnew(step)(noteAssurance.run(block.run(step))),
};

/** NemID would end while nothing of MitID works. */
const isLast: Guard<typeof on> = {
  name: 'the last active one, and NemID does not end by force',
  holds: ({ journey: { facts, retirement }, event }) =>
    retirement?.force === null &&
    facts.authenticators.filter(isActive).every(({ id }) => id === event.authenticatorId),
};

const from: readonly JourneyState[] = ['ACTIVATING', 'ENROLLED', ...endingStates];
const refuse = (when: Guard<typeof on>, code: AnyRow['refuse'] & string, rule: string): AnyRow =>
  row({ on, from, when, to: null, does: [], refuse: code, rules: [rule] });

/** Lost: blocked at once, and another of its kind is ordered. Until that is active, NemID does not end (I1). */
export const reportDeviceLost: readonly AnyRow[] = [
  refuse(isUnknown, 'UNKNOWN_DEVICE', 'R-26'),
  refuse(collectsTooEarly(wish), 'COLLECT_NOT_YET', 'R-04'),
  ...rowsBack({
    on,
    from: ['RETIREMENT_NOTICED'],
    when: isLast,
    does: [takeOrderBack, blockAndOrder],
    rules: ['R-31', 'R-38'],
  }),
  row({ on, from, to: null, does: [blockAndOrder], rules: ['R-25', 'R-38'] }),
  refused(on, 'JOURNEY_ENDED', ['R-44'], ['DECEASED']),
  refused(on, 'UNKNOWN_DEVICE', ['R-26']),
];
