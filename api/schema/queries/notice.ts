import { helpPhones, type LocalHelp, noticeKinds, shownNotice } from '@overgang/domain';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { isUuid } from '../isUuid.js';
import { type NoticeOfBank, NoticeType } from '../types/notice.js';

/** What was said to the bank when the notice was sent: language and values are those of that moment. */
const said = z.object({
  noticeKind: z.enum(noticeKinds),
  language: z.enum(['da', 'en']),
  values: z.record(z.string(), z.string()),
  templateVersion: z.int().default(1),
});

/** the bank that shows it is the one to call; no other bank is ever named (I8). */
type OwnBank = LocalHelp['bank'];

function show(id: string, payload: unknown, bank: OwnBank, { policy }: Context): NoticeOfBank {
  const { noticeKind: kind, language, values, templateVersion: version } = said.parse(payload);
  const help = { hasNemId: true, bank, citizenServicePhone: null };
  const phones = helpPhones(policy.phones, kind, help);
  return { id, ...shownNotice({ kind, language, values, version }, phones) };
}

builder.queryField('notice', (t) =>
  t.field({
    type: NoticeType,
    nullable: true,
    description:
      'A notice to show at log-on; null for all but the bank’s own. That it was fetched is recorded.',
    authScopes: { mayDo: 'notice' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      if (!isUuid(id)) return null;
      const where = { providerKey: id, kind: 'sendNotice' };
      const { bankEvent, notice } = context.db;
      const [sent, own] = await Promise.all([
        bankEvent.findFirst({ where, select: { payload: true, bankReg: true } }),
        notice.findUnique({ where: { id }, select: { journeyId: true } }),
      ]);
      if (sent === null) return null;
      const details = { notice: id, ...own };
      await context.transaction((db) => audited(db, context, { action: 'noticeFetched', details }));
      const bank = await context.db.bank.findUnique({
        where: { reg: sent.bankReg },
        select: { name: true, phone: true },
      });
      return show(id, sent.payload, bank, context);
    },
  }),
);
