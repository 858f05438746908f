import { instant } from '@overgang/domain';
import { type UserIdConflict, userIdConflicts } from '@overgang/prisma';
import { z } from 'zod';
import { builder } from '../builder.js';
import { placedPages } from '../placedPages.js';

const UserIdConflictSource = builder.enumType('UserIdConflictSource', {
  values: {
    NEMID: { description: 'Equal to an id that NemID issued to somebody else earlier (R-21).' },
    MITID: { description: 'MitID has it for this citizen, our ledger for somebody else (R-17).' },
  } satisfies Record<UserIdConflict['source'], object>,
});

const UserIdConflictType = builder.objectRef<UserIdConflict>('UserIdConflict').implement({
  description: 'A user-ID that two people have a claim to. Which one, and who else, is not shown.',
  fields: (t) => ({
    id: t.exposeID('id'),
    journeyId: t.exposeID('journeyId', { description: 'Read it with a purpose by `journey`.' }),
    source: t.expose('source', { type: UserIdConflictSource }),
    at: t.expose('at', {
      type: 'Instant',
      description: 'When NemID issued it, or MitID told of it.',
    }),
  }),
});

const place = z
  .tuple([z.coerce.number().int(), z.uuid()])
  .transform(([at, id]) => ({ at: instant(at), id }));

builder.queryField('userIdConflicts', (t) =>
  t.connection({
    type: UserIdConflictType,
    description: 'R-17, R-21: conflicts about user-IDs, the latest first.',
    authScopes: { mayDo: 'userIdConflicts' },
    resolve: (_root, args, { transaction, language }) =>
      placedPages({
        ...{ args, language, place },
        partsOf: ({ at, id }: UserIdConflict) => [at, id],
        read: (page) => transaction((db) => userIdConflicts(db, page)),
      }),
  }),
);
