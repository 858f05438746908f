import { builder } from '../builder.js';

const scopes = ['CITIZEN', 'BANK', 'ALL'] as const;
const UserIdProbeScope = builder.enumType('UserIdProbeScope', {
  values: {
    CITIZEN: { description: 'One citizen was refused often, or must wait.' },
    BANK: { description: 'The budget of a bank’s customers is used up for the day.' },
    ALL: { description: 'The budget of all is used up for the day.' },
  } satisfies Record<(typeof scopes)[number], object>,
});

/** a day of somebody's tries. What they tried is not kept here. */
export const UserIdProbeType = builder.prismaObject('UserIdProbe', {
  description:
    'One day of wishing for user-IDs that looks like probing. The names tried are not shown.',
  fields: (t) => ({
    id: t.exposeID('id'),
    scope: t.field({
      type: UserIdProbeScope,
      select: { scope: true },
      resolve: ({ scope }) => scopes.find((known) => known === scope) ?? 'CITIZEN',
    }),
    journeyId: t.exposeID('journeyId', {
      nullable: true,
      description: 'Read it with a purpose by `journey`.',
    }),
    bankReg: t.exposeString('bankReg', { nullable: true }),
    taken: t.exposeInt('taken', { description: 'Refusals within a day, at their most.' }),
    turnedAway: t.exposeInt('turnedAway', { description: 'Tries that were not even looked at.' }),
    firstAt: t.expose('firstAt', { type: 'Instant' }),
    lastAt: t.expose('lastAt', { type: 'Instant' }),
  }),
});
