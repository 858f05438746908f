import type { Means } from '../../authenticator/means.js';
import type { EventType } from '../event.js';
import type { Delivery } from '../journey.js';
import { newOrder } from '../orderUnderWay.js';
import { ask, remember, type Step } from '../step.js';
import { replaceOrder } from './replaceOrder.js';
import { stopWaitingFor } from './waitFor.js';
import { isDevice, waitForDevice } from './waitForDevice.js';

export interface Wanted {
  readonly means: Means;
  readonly delivery: Delivery | null;
  readonly enrolmentId: string;
  /** Made active at once: nothing is waited for. */
  readonly isAtCounter?: boolean;
}

/**
 * an order to MitID, followed from now on. Until MitID is active it is the enrolment; beside an active one the
 * enrolment stays what it was.
 */
export function orderAuthenticator<T extends EventType>(step: Step<T>, wanted: Wanted): Step<T> {
  const { means, enrolmentId, isAtCounter = false } = wanted;
  const { enrolment } = step.journey;
  const delivery = isDevice(means) ? wanted.delivery : null;
  const order = newOrder({ enrolmentId, means, delivery, orderedAt: step.event.at });
  const chosen =
    enrolment.activatedAt === null ? { ...enrolment, means, delivery, id: enrolmentId } : enrolment;
  // A journey that was complete goes on until it is here (I6).
  const ordered = ask(
    remember(replaceOrder(step, order), { enrolment: chosen, completedAt: null }),
    {
      type: 'beginEnrolment',
      enrolmentId,
      userId: enrolment.userId,
      means,
      delivery,
      ...(isAtCounter ? { isAtCounter } : {}),
    },
  );
  return isAtCounter ? stopWaitingFor(ordered, 'DEVICE') : waitForDevice(ordered, means);
}
