import { powersGiven } from '@overgang/prisma';
import { builder } from '../builder.js';
import { PowerOfAttorneyType } from '../types/powerOfAttorney.js';

builder.queryField('powers', (t) =>
  t.field({
    type: [PowerOfAttorneyType],
    description: 'R-43: the powers of attorney that a citizen has given, or a helper holds.',
    authScopes: { mayDo: 'powers' },
    resolve: async (_root, _args, { principal, services, transaction }) => {
      const { role, citizenId, helperKey } = principal;
      if (role === 'HELPER') return helperKey === undefined ? [] : services.helpers.held(helperKey);
      return citizenId === undefined ? [] : transaction((db) => powersGiven(db, citizenId));
    },
  }),
);
