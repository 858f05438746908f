import { builder } from '../builder.js';
import { NemIdComparisonType } from '../types/nemIdComparison.js';

builder.queryField('nemIdComparisons', (t) =>
  t.prismaConnection({
    type: NemIdComparisonType,
    cursor: 'id',
    description: 'Each night’s comparison of NemID’s book with ours, the newest first.',
    authScopes: { mayDo: 'nemIdComparisons' },
    args: {
      onlyReported: t.arg.boolean({
        defaultValue: false,
        description: 'Only those that somebody must look at.',
      }),
    },
    resolve: (query, _root, { onlyReported }, { db }) =>
      db.nemIdComparison.findMany({
        ...query,
        where: onlyReported ? { reported: { gt: 0 } } : {},
        orderBy: [{ begunAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);
