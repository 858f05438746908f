import { builder } from '../builder.js';
import { ReconciliationType } from '../types/reconciliation.js';

builder.queryField('reconciliations', (t) =>
  t.prismaConnection({
    type: ReconciliationType,
    cursor: 'id',
    description: 'Each night’s comparison of both sides’ books, the newest first.',
    authScopes: { mayDo: 'reconciliations' },
    args: {
      onlyReported: t.arg.boolean({
        defaultValue: false,
        description: 'Only those that somebody must look at.',
      }),
    },
    resolve: (query, _root, { onlyReported }, { db }) =>
      db.reconciliation.findMany({
        ...query,
        where: onlyReported ? { OR: [{ reported: { gt: 0 } }, { state: 'INCOMPLETE' }] } : {},
        orderBy: [{ comparedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);
