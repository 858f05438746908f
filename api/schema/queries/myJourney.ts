import { builder } from '../builder.js';
import { MyJourney } from '../types/myJourney.js';

builder.queryField('myJourney', (t) =>
  t.prismaField({
    type: MyJourney,
    nullable: true,
    description:
      'The signed-in citizen’s own journey; null where no delivery has named the citizen.',
    authScopes: { mayDo: 'myJourney' },
    resolve: (query, _root, _args, { db, principal: { citizenId } }) =>
      citizenId === undefined ? null : db.journey.findUnique({ ...query, where: { citizenId } }),
  }),
);
