import type { NoticeKind } from '../../notice/kind.js';
import type { EventType } from '../event.js';
import type { Order } from '../journey.js';
import { remember, type Step } from '../step.js';
import { withdrawThose } from './withdrawNotices.js';

/** They speak of the order that is no more. */
const spoken: readonly NoticeKind[] = ['DEVICE_READY', 'ACTIVATION_LETTER'];

/** Another order, or none: what still says where the former one is, or that its letter comes, stays in. */
export function replaceOrder<T extends EventType>(step: Step<T>, order: Order | null): Step<T> {
  const still = withdrawThose(step, ({ kind }) => spoken.includes(kind));
  return remember(still, { order });
}
