import { builder } from '../builder.js';
import { UserIdProbeType } from '../types/userIdProbe.js';

builder.queryField('userIdProbes', (t) =>
  t.prismaConnection({
    type: UserIdProbeType,
    cursor: 'id',
    description: 'R-17: who is refused again and again, or turned away, the latest first.',
    authScopes: { mayDo: 'userIdProbes' },
    resolve: (query, _root, _args, { db }) =>
      db.userIdProbe.findMany({ ...query, orderBy: [{ lastAt: 'desc' }, { id: 'desc' }] }),
  }),
);
