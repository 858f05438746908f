import { instant } from '@overgang/domain';
import { type OverdueJourney, type OverduePage, overdueJourneys } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { placedPages } from '../placedPages.js';
import { OverdueCitizenType, OverdueReasonType } from '../types/overdueCitizen.js';

const place = z
  .tuple([z.coerce.number().int(), z.uuid()])
  .transform(([since, journeyId]) => ({ since: instant(since), journeyId }));

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
    resolve: (_root, { reason, ...args }, context) =>
      placedPages({
        ...{ args, language: context.language, place },
        partsOf: ({ since, journeyId }: OverdueJourney) => [since, journeyId],
        read: (page) => seen(context, { ...page, reason: reason ?? null }),
      }),
  }),
);
