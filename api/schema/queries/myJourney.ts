import { requireAct } from '../../power/requireAct.js';
import { traceHelperRead } from '../../power/traceHelperRead.js';
import { builder } from '../builder.js';
import { MyJourney } from '../types/myJourney.js';

builder.queryField('myJourney', (t) =>
  t.prismaField({
    type: MyJourney,
    nullable: true,
    description:
      'The signed-in citizen’s own journey, or that of whom a helper stands in for; null where no delivery has named the citizen.',
    authScopes: { mayDo: 'myJourney' },
    resolve: async (query, _root, _args, context) => {
      requireAct(context, 'SEE');
      const { citizenId } = context.principal;
      if (citizenId === undefined) return null;
      await traceHelperRead(context);
      return context.db.journey.findUnique({ ...query, where: { citizenId } });
    },
  }),
);
