import { builder } from '../builder.js';
import type { StoredOrder } from './enrolmentOf.js';

const at = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** What was ordered at MitID last, station by station. */
const OrderType = builder.objectRef<StoredOrder>('AuthenticatorOrder').implement({
  fields: (t) => ({
    id: t.exposeID('enrolmentId'),
    means: t.exposeString('means'),
    delivery: t.exposeString('delivery', { nullable: true }),
    orderedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ orderedAt }) => at(orderedAt),
    }),
    dispatchedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ dispatchedAt }) => at(dispatchedAt),
    }),
    arrivedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'In the mailbox, or at borgerservice where it is to be collected.',
      resolve: ({ arrivedAt }) => at(arrivedAt),
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Where it is to be collected.',
    }),
    handedOutAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'By a clerk.',
      resolve: ({ handedOutAt = null }) => at(handedOutAt),
    }),
    letterSentAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'The activation letter, which goes separately.',
      resolve: ({ letterSentAt }) => at(letterSentAt),
    }),
    codeValidUntil: t.expose('codeValidUntil', { type: 'Day', nullable: true }),
    activatedAt: t.field({
      type: 'Instant',
      nullable: true,
      resolve: ({ activatedAt }) => at(activatedAt),
    }),
  }),
});

/** How a journey shows it. */
export const orderField = {
  type: OrderType,
  nullable: true,
  description: 'What was ordered at MitID last, and how far it has come.',
  select: { memory: true },
} as const;
