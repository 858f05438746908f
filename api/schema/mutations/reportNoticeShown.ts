import { clockToleranceMs, type Instant, instant } from '@overgang/domain';
import { senderOf, storeMessages } from '@overgang/prisma';
import { tellOrLeave } from '../../journey/tellOrLeave.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { isUuid } from '../isUuid.js';
import { KeyReused } from '../refusals/keyReused.js';
import { NotFound } from '../refusals/notFound.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';

const ReportNoticeShownSuccess = builder
  .objectRef<{ readonly noticeId: string }>('ReportNoticeShownSuccess')
  .implement({ fields: (t) => ({ noticeId: t.exposeID('noticeId') }) });

const Input = builder.inputType('ReportNoticeShownInput', {
  fields: (t) => ({
    noticeId: t.id({ required: true }),
    shownAt: t.field({ type: 'Instant', required: true }),
  }),
});

interface ReportedNotice {
  readonly journeyId: string;
  readonly noticeKey: string;
  readonly createdAt: Date;
}

async function ownNotice({ db, language }: Context, id: string): Promise<ReportedNotice> {
  const select = { journeyId: true, noticeKey: true, createdAt: true } as const;
  const own = isUuid(id) ? await db.notice.findUnique({ where: { id }, select }) : null;
  if (own === null) throw new NotFound(language);
  return own;
}

function checkedShownAt(
  notice: ReportedNotice,
  shownAt: Instant,
  { now, language }: Context,
): Instant {
  if (shownAt > now + clockToleranceMs) throw ruleRefusal('SHOWN_IN_FUTURE', language);
  const createdAt = notice.createdAt.getTime();
  if (shownAt < createdAt - clockToleranceMs) throw ruleRefusal('SHOWN_BEFORE_SENT', language);
  return instant(Math.max(shownAt, createdAt));
}

builder.mutationField('reportNoticeShown', (t) =>
  t.field({
    type: ReportNoticeShownSuccess,
    description: 'R-05: the notice was shown at log-on; that is its receipt.',
    errors: {},
    authScopes: { mayDo: 'reportNoticeShown' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { noticeId, shownAt } }, context) => {
      const { principal, idempotencyKey: key, now, language } = context;
      const notice = await ownNotice(context, noticeId);
      const { journeyId, noticeKey } = notice;
      const kind = 'noticeReceived' as const;
      const payload = { noticeId: noticeKey, happenedAt: checkedShownAt(notice, shownAt, context) };
      const [stored] = await context.transaction((db) =>
        storeMessages(db, [
          {
            ...{ sender: senderOf(principal), key, kind, journeyId, payload },
            ...{
              actor: principal.subject,
              role: principal.role,
              receivedAt: now,
              deliverAfter: now,
            },
          },
        ]),
      );
      if (stored?.outcome === 'OTHER_PAYLOAD') throw new KeyReused(language);
      if (stored?.outcome === 'NEW')
        await tellOrLeave(context, { journeyId, event: kind, messageId: stored.id });
      return { noticeId };
    },
  }),
);
