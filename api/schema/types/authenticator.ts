import { builder } from '../builder.js';

interface StoredAuthenticator {
  readonly id: string;
  readonly means: string;
  readonly state: string;
  readonly delivery: string | null;
  readonly orderedAt: Date;
  readonly activatedAt: Date | null;
}

/** One of the citizen's MitID authenticators, as our books know it. */
const AuthenticatorType = builder.objectRef<StoredAuthenticator>('Authenticator').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    means: t.exposeString('means'),
    state: t.exposeString('state', {
      description: 'ORDERED, DISPATCHED, ACTIVE or ENDED.',
    }),
    delivery: t.exposeString('delivery', { nullable: true }),
    orderedAt: t.expose('orderedAt', { type: 'Instant' }),
    activatedAt: t.expose('activatedAt', { type: 'Instant', nullable: true }),
  }),
});

interface WithAuthenticators {
  readonly citizen: { readonly authenticators: StoredAuthenticator[] };
}

/** How a journey shows its citizen's, the oldest first. */
export const authenticatorsField = {
  type: [AuthenticatorType] as [typeof AuthenticatorType],
  select: {
    citizen: {
      select: {
        authenticators: { orderBy: [{ orderedAt: 'asc' as const }, { id: 'asc' as const }] },
      },
    },
  },
  resolve: ({ citizen }: WithAuthenticators) => citizen.authenticators,
};
