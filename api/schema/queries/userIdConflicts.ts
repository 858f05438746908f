import { instant } from '@overgang/domain';
import { type ConflictPlace, type UserIdConflict, userIdConflicts } from '@overgang/prisma';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import { z } from 'zod';
import { builder } from '../builder.js';
import { badField } from '../refusals/badField.js';

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

const place = z.tuple([z.coerce.number().int(), z.uuid()]);

builder.queryField('userIdConflicts', (t) =>
  t.connection({
    type: UserIdConflictType,
    description: 'R-17, R-21: conflicts about user-IDs, the latest first.',
    authScopes: { mayDo: 'userIdConflicts' },
    resolve: (_root, args, { transaction, language }) => {
      const placeOf = (cursor: string): ConflictPlace => {
        const read = place.safeParse(cursor.split('/'));
        if (!read.success) throw badField('after', 'NOT_VALID', language);
        const [at, id] = read.data;
        return { at: instant(at), id };
      };
      return resolveCursorConnection(
        { args, toCursor: ({ at, id }: UserIdConflict) => `${at}/${id}` },
        ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
          transaction((db) =>
            userIdConflicts(db, {
              limit,
              isInverted: inverted,
              ...(after === undefined ? {} : { after: placeOf(after) }),
              ...(before === undefined ? {} : { before: placeOf(before) }),
            }),
          ),
      );
    },
  }),
);
