import { nemIdDifferences } from '@overgang/domain';
import { builder } from '../builder.js';

const NemIdDifferenceKind = builder.enumType('NemIdDifferenceKind', {
  values: {
    ALIVE_THOUGH_RETIRED: { description: 'Something is alive at NemID for a retired citizen.' },
    ENDED_THOUGH_NOT_RETIRED: {
      description: 'Something is off at NemID for a citizen who is not retired.',
    },
    NOT_KNOWN_THERE: { description: 'We know of a NemID that NemID does not have.' },
    NOT_KNOWN_HERE: { description: 'NemID has one of nobody we know.' },
  } satisfies Record<(typeof nemIdDifferences)[number], object>,
});

const ComparisonState = builder.enumType('NemIdComparisonState', {
  values: ['RUNNING', 'DONE'] as const,
});

const Difference = builder.prismaObject('NemIdDifference', {
  name: 'NemIdDifference',
  fields: (t) => ({
    id: t.exposeID('id'),
    journeyId: t.exposeID('journeyId', { nullable: true, description: 'Null: nobody we know.' }),
    kind: t.field({
      type: NemIdDifferenceKind,
      select: { kind: true },
      resolve: ({ kind }) => nemIdDifferences.find((known) => known === kind) ?? 'NOT_KNOWN_HERE',
    }),
  }),
});

/** One night's comparison of NemID's book with ours. */
export const NemIdComparisonType = builder.prismaObject('NemIdComparison', {
  name: 'NemIdComparison',
  description:
    'R-31, R-32: nothing is alive at NemID for the retired, and everything for all others.',
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.field({
      type: ComparisonState,
      select: { state: true },
      resolve: ({ state }) => (state === 'DONE' ? 'DONE' : 'RUNNING'),
    }),
    begunAt: t.expose('begunAt', { type: 'Instant' }),
    doneAt: t.expose('doneAt', { type: 'Instant', nullable: true }),
    citizens: t.exposeInt('citizens', { description: 'Whom NemID has in its book.' }),
    matched: t.exposeInt('matched'),
    underWay: t.exposeInt('underWay', { description: 'An order or a roll-back is on its way.' }),
    reported: t.exposeInt('reported', { description: 'For somebody to look at.' }),
    differences: t.relatedConnection('differences', {
      type: Difference,
      cursor: 'id',
      query: { orderBy: { id: 'asc' } },
    }),
  }),
});
