import { builder } from '../builder.js';
import { AccessEntryType } from '../types/accessEntry.js';

builder.queryField('myAccessLog', (t) =>
  t.prismaConnection({
    type: AccessEntryType,
    cursor: 'id_at',
    description:
      'When, why and by which role the signed-in citizen was looked up or something was done for them, the latest first.',
    authScopes: { mayDo: 'myAccessLog' },
    resolve: (query, _root, _args, { db, principal: { citizenId } }) =>
      citizenId === undefined
        ? []
        : db.auditRecord.findMany({
            ...query,
            where: { citizenId, role: { not: 'CITIZEN' } },
            orderBy: { id: 'desc' },
          }),
  }),
);
