import { type Day, dayOf, type Instant, type Policy } from '@overgang/domain';
import { builder } from '../builder.js';

interface Shown {
  readonly today: Day;
  readonly now: Instant;
  readonly policy: Policy;
}

const Phones = builder.objectRef<Policy['phones']>('Phones').implement({
  fields: (t) => ({
    mitIdSupport: t.exposeString('mitIdSupport'),
    nemIdSupport: t.exposeString('nemIdSupport'),
  }),
});

const ProgrammeType = builder.objectRef<Shown>('Programme').implement({
  fields: (t) => ({
    today: t.expose('today', { type: 'Day' }),
    now: t.expose('now', { type: 'Instant' }),
    policyVersion: t.int({ resolve: ({ policy }) => policy.version }),
    deadlineFloor: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ policy }) => policy.deadlineFloor,
    }),
    nemIdIssuingEndsOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'R-32: no new NemID from then on; null: not decided.',
      resolve: ({ policy }) => policy.nemIdIssuingEndsOn,
    }),
    nemIdCardsEndOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'R-32: no replacement cards from then on for those told that NemID ends.',
      resolve: ({ policy }) => policy.nemIdCardsEndOn,
    }),
    nemIdEndsOn: t.field({ type: 'Day', resolve: ({ policy }) => policy.nemIdEndsOn }),
    phones: t.field({ type: Phones, resolve: ({ policy }) => policy.phones }),
  }),
});

builder.queryField('programme', (t) =>
  t.field({
    type: ProgrammeType,
    authScopes: { mayDo: 'programme' },
    resolve: (_root, _args, { now, policy }) => ({ today: dayOf(now), now, policy }),
  }),
);
