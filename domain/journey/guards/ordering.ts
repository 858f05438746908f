import type { Means } from '../../authenticator/means.js';
import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { isDevice } from '../actions/waitForDevice.js';
import type { EventType } from '../event.js';
import type { Delivery } from '../journey.js';
import type { Guard } from '../row.js';
import type { Step } from '../step.js';

interface Wish {
  readonly means: Means;
  readonly delivery: Delivery | null;
}

/** What is asked for; null: of nothing that we know. */
export type WishOf<T extends EventType> = (step: Step<T>) => Wish | null;

export const lacksDelivery = <T extends EventType>(wishOf: WishOf<T>): Guard<T> => ({
  name: 'a device without a way to get it',
  holds: (step) => {
    const wish = wishOf(step);
    return wish !== null && isDevice(wish.means) && wish.delivery === null;
  },
});

/** borgerservice hands nothing out before it opens. */
export const collectsTooEarly = <T extends EventType>(wishOf: WishOf<T>): Guard<T> => ({
  name: 'collected before borgerservice opens',
  holds: (step) =>
    wishOf(step)?.delivery === 'COLLECT' &&
    compareDays(dayOf(step.event.at), step.policy.citizenServiceOpensOn) < 0,
});
