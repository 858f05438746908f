import { instant } from '@overgang/domain';
import { type UnconfirmedLogon, type UnconfirmedPage, unconfirmedLogons } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { placedPages } from '../placedPages.js';
import { UnconfirmedLogonType } from '../types/unconfirmedLogon.js';

const dayMs = 86_400_000;
const place = z
  .tuple([z.coerce.number().int(), z.uuid(), z.string()])
  .transform(([askedAt, journeyId, bank]) => ({ askedAt: instant(askedAt), journeyId, bank }));

/** The page, and in the same transaction who has seen whom. */
const seen = (context: Context, page: UnconfirmedPage): Promise<UnconfirmedLogon[]> =>
  context.transaction(async (db) => {
    const found = await unconfirmedLogons(db, page);
    const details = { bank: page.bank, journeyIds: found.map(({ journeyId }) => journeyId) };
    await audited(db, context, { action: 'unconfirmedLogons', details });
    return found;
  });

builder.queryField('unconfirmedLogons', (t) =>
  t.connection({
    type: UnconfirmedLogonType,
    description:
      'R-09: what banks have not confirmed within the policy’s days, the longest asked first. The read is logged.',
    authScopes: { mayDo: 'unconfirmedLogons' },
    args: { bank: t.arg.string({ description: 'Its registration number.' }) },
    resolve: (_root, { bank, ...args }, context) => {
      const { now, policy } = context;
      const askedBefore = instant(now - policy.logonConfirmedWithinDays * dayMs);
      return placedPages({
        ...{ args, language: context.language, place },
        partsOf: (one: UnconfirmedLogon) => [one.askedAt, one.journeyId, one.bank],
        read: (page) => seen(context, { ...page, bank: bank ?? null, askedBefore }),
      });
    },
  }),
);
