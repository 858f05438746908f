import type { lineKinds, NetbankLine, ShownNotice } from '@overgang/domain';
import { builder } from '../builder.js';

export interface NoticeOfBank extends ShownNotice {
  readonly id: string;
}

const LineKind = builder.enumType('NoticeLineKind', {
  values: {
    FACT: { description: 'What is so, or has happened.' },
    TO_DO: { description: 'What the citizen is to do, or may do.' },
    DEADLINE: { description: 'A day that binds.' },
    HELP: { description: 'Whom to call or ask.' },
    WARNING: { description: 'Of fraud (R-46): shown with every notice.' },
  } satisfies Record<(typeof lineKinds)[number], object>,
});

const NoticeLine = builder.objectRef<NetbankLine>('NoticeLine').implement({
  description: 'A short line, and what it is, so that the netbank can set it apart.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LineKind }),
    text: t.exposeString('text'),
  }),
});

export const NoticeType = builder.objectRef<NoticeOfBank>('Notice').implement({
  description: 'A notice to be shown at log-on (R-05). It carries no log-in link (R-46).',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    title: t.exposeString('title'),
    text: t.exposeString('text', { description: 'All of it in paragraphs.' }),
    lines: t.expose('lines', {
      type: [NoticeLine],
      description: 'The same, word for word, in short lines and in their order.',
    }),
    deadline: t.expose('deadline', { type: 'Day', nullable: true }),
    language: t.exposeString('language'),
  }),
});
