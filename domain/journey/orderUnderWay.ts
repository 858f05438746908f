import type { Enrolment, Journey, Order } from './journey.js';

const justOrdered = {
  dispatchedAt: null,
  arrivedAt: null,
  place: null,
  letterSentAt: null,
  codeValidUntil: null,
  activatedAt: null,
} as const;

/** An order as it begins: nothing has left yet. */
export const newOrder = (
  of: Pick<Order, 'enrolmentId' | 'means' | 'delivery' | 'orderedAt'>,
): Order => ({ ...of, ...justOrdered });

/** What was stored before orders were followed knows of the enrolment alone. */
function orderOf({ id, means, delivery, activatedAt }: Enrolment): Order | null {
  if (id === null || means === null || activatedAt !== null) return null;
  return newOrder({ enrolmentId: id, means, delivery, orderedAt: null });
}

/** The order at MitID that is not done; null: nothing was ordered, or it was activated. */
export function orderUnderWay({
  order,
  enrolment,
}: Pick<Journey, 'order' | 'enrolment'>): Order | null {
  if (order != null) return order.activatedAt === null ? order : null;
  return orderOf(enrolment);
}
