import { type UserIdFigure, userIdFigures } from '@overgang/prisma';
import { builder } from '../builder.js';

const UserIdFigureType = builder.objectRef<UserIdFigure>('UserIdFigure').implement({
  description: 'So many of NemID’s user-IDs did not become their owner’s in MitID.',
  fields: (t) => ({
    outcome: t.exposeString('outcome', {
      description: 'NOT_TRANSFERABLE, CONFLICT or NOT_RESERVED.',
    }),
    kind: t.exposeString('kind', { description: 'NEMID_NUMBER, CPR_NUMBER or SELF_CHOSEN.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The rule of MitID that refuses it (R-20).',
    }),
    count: t.exposeInt('count'),
  }),
});

builder.queryField('userIdFigures', (t) =>
  t.field({
    type: [UserIdFigureType],
    description: 'R-20, R-21: NemID’s user-IDs that were kept apart, by outcome, kind and reason.',
    authScopes: { mayDo: 'userIdFigures' },
    complexity: { field: 50, multiplier: 10 },
    resolve: (_root, _args, { transaction }) => transaction(userIdFigures),
  }),
);
