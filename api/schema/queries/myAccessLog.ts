import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import { builder } from '../builder.js';
import { isUuid } from '../isUuid.js';
import { AccessEntryType } from '../types/accessEntry.js';

const largestPage = 100;

/** A cursor is the id of an entry; one that is none stands before the first. */
const idOf = (cursor: string | undefined): string | undefined =>
  cursor !== undefined && isUuid(cursor) ? cursor : undefined;

builder.queryField('myAccessLog', (t) =>
  t.connection({
    type: AccessEntryType,
    description:
      'When, why and by which role the signed-in citizen was looked up or something was done for them, the latest first.',
    authScopes: { mayDo: 'myAccessLog' },
    resolve: (_root, args, { db, principal: { citizenId } }) =>
      resolveCursorConnection(
        { args, maxSize: largestPage, toCursor: ({ id }: { readonly id: string }) => id },
        async ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) =>
          citizenId === undefined
            ? []
            : db.auditRecord.findMany({
                where: {
                  citizenId,
                  role: { not: 'CITIZEN' },
                  id: { lt: idOf(after), gt: idOf(before) },
                },
                take: limit,
                // Ids are given in the order of time.
                orderBy: { id: inverted ? 'asc' : 'desc' },
              }),
      ),
  }),
);
