import { instant } from '@overgang/domain';
import {
  type UnconfirmedLogon,
  type UnconfirmedPage,
  type UnconfirmedPlace,
  unconfirmedLogons,
} from '@overgang/prisma';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { badField } from '../refusals/badField.js';
import { UnconfirmedLogonType } from '../types/unconfirmedLogon.js';

const dayMs = 86_400_000;
const place = z.tuple([z.coerce.number().int(), z.uuid(), z.string()]);

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
      const placeOf = (cursor: string): UnconfirmedPlace => {
        const read = place.safeParse(cursor.split('/'));
        if (!read.success) throw badField('after', 'NOT_VALID', context.language);
        const [askedAt, journeyId, reg] = read.data;
        return { askedAt: instant(askedAt), journeyId, bank: reg };
      };
      const toCursor = (one: UnconfirmedLogon) => `${one.askedAt}/${one.journeyId}/${one.bank}`;
      return resolveCursorConnection(
        { args, toCursor },
        ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
          seen(context, {
            ...{ bank: bank ?? null, askedBefore, limit, isInverted: inverted },
            ...(after === undefined ? {} : { after: placeOf(after) }),
            ...(before === undefined ? {} : { before: placeOf(before) }),
          }),
      );
    },
  }),
);
