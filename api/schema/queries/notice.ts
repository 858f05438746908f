import { day, isDay, type Language, noticeKinds, renderNotice } from '@overgang/domain';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { isUuid } from '../isUuid.js';
import { NoticeType, type ShownNotice } from '../types/notice.js';

const valuesShape = z.record(z.string(), z.string());

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly values: unknown;
}

function languageOf(values: Readonly<Record<string, string>>, caller: Language): Language {
  const { language } = values;
  return language === 'da' || language === 'en' ? language : caller;
}

function show(stored: Stored, { policy, language: caller }: Context): ShownNotice {
  const values = valuesShape.parse(stored.values);
  const kind = noticeKinds.find((known) => known === stored.kind);
  if (kind === undefined) throw new Error(`a stored notice of unknown kind ${stored.kind}`);
  const language = languageOf(values, caller);
  const { title, paragraphs } = renderNotice(kind, language, values, policy.phones);
  const { deadline } = values;
  const shown = deadline !== undefined && isDay(deadline) ? day(deadline) : null;
  return { id: stored.id, kind, title, text: paragraphs.join('\n\n'), deadline: shown, language };
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
      const stored = await context.db.notice.findUnique({
        where: { id },
        select: { id: true, kind: true, values: true },
      });
      if (stored === null) return null;
      await context.transaction((db) =>
        audited(db, context, { action: 'noticeFetched', details: { notice: id } }),
      );
      return show(stored, context);
    },
  }),
);
