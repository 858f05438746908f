import { builder } from '../builder.js';
import { MunicipalityType } from '../types/municipality.js';

builder.queryField('municipalities', (t) =>
  t.prismaConnection({
    type: MunicipalityType,
    cursor: 'code',
    description:
      'R-08: whose borgerservice is on record with a phone. Another one is not named in any text.',
    authScopes: { mayDo: 'municipalities' },
    resolve: (query, _root, _args, { db }) =>
      db.municipality.findMany({ ...query, orderBy: { code: 'asc' } }),
  }),
);
