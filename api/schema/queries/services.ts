import { builder } from '../builder.js';
import { ServiceKindType } from '../types/enums.js';
import { ServiceType } from '../types/service.js';

builder.queryField('services', (t) =>
  t.prismaConnection({
    type: ServiceType,
    cursor: 'id',
    description: 'R-32: the register of what accepts NemID, and since when it accepts MitID.',
    authScopes: { mayDo: 'services' },
    args: { kind: t.arg({ type: ServiceKindType }) },
    resolve: (query, _root, { kind }, { db }) =>
      db.service.findMany({
        ...query,
        where: kind == null ? {} : { kind },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
);
