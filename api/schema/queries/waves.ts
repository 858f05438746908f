import { builder } from '../builder.js';
import { WaveType } from '../types/wave.js';

builder.queryField('waves', (t) =>
  t.prismaConnection({
    type: WaveType,
    cursor: 'id',
    authScopes: { mayDo: 'waves' },
    resolve: (query, _root, _args, { db }) =>
      db.wave.findMany({ ...query, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
  }),
);
