import { builder } from '../builder.js';
import { ProposalType } from '../types/proposal.js';

builder.queryField('proposals', (t) =>
  t.prismaConnection({
    type: ProposalType,
    cursor: 'id',
    authScopes: { mayDo: 'proposals' },
    resolve: (query, _root, _args, { db }) =>
      db.proposal.findMany({ ...query, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] }),
  }),
);
