import { instant, type OverdueReason } from '@overgang/domain';
import {
  type OverdueJourney,
  type OverduePage,
  type OverduePlace,
  overdueJourneys,
} from '@overgang/prisma';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { badField } from '../refusals/badField.js';
import { OverdueCitizenType, OverdueReasonType } from '../types/overdueCitizen.js';

const place = z.tuple([z.coerce.number().int(), z.uuid()]);

/** The page, and in the same transaction who has seen whom. */
const seen = (context: Context, page: OverduePage): Promise<OverdueJourney[]> =>
  context.transaction(async (db) => {
    const found = await overdueJourneys(db, page);
    const details = { reason: page.reason, journeyIds: found.map(({ journeyId }) => journeyId) };
    await audited(db, context, { action: 'overdue', details });
    return found;
  });

builder.queryField('overdue', (t) =>
  t.connection({
    type: OverdueCitizenType,
    description:
      'R-09: who is overdue, by what stands between them and MitID, the longest overdue first. The read is logged.',
    authScopes: { mayDo: 'overdue' },
    args: { reason: t.arg({ type: OverdueReasonType }) },
    resolve: (_root, { reason, ...args }, context) => {
      const wanted: OverdueReason | null = reason ?? null;
      const placeOf = (cursor: string): OverduePlace => {
        const read = place.safeParse(cursor.split('/'));
        if (!read.success) throw badField('after', 'NOT_VALID', context.language);
        const [since, journeyId] = read.data;
        return { since: instant(since), journeyId };
      };
      return resolveCursorConnection(
        { args, toCursor: ({ since, journeyId }: OverdueJourney) => `${since}/${journeyId}` },
        ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
          seen(context, {
            ...{ reason: wanted, limit, isInverted: inverted },
            ...(after === undefined ? {} : { after: placeOf(after) }),
            ...(before === undefined ? {} : { before: placeOf(before) }),
          }),
      );
    },
  }),
);
