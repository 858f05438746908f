import type { Day, Language } from '@overgang/domain';
import { builder } from '../builder.js';

/** A notice as the citizen is to read it, for the bank to show at log-on. */
export interface ShownNotice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly deadline: Day | null;
  readonly language: Language;
}

export const NoticeType = builder.objectRef<ShownNotice>('Notice').implement({
  description: 'A notice to be shown at log-on (R-05). It carries no log-in link (R-46).',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    title: t.exposeString('title'),
    text: t.exposeString('text'),
    deadline: t.expose('deadline', { type: 'Day', nullable: true }),
    language: t.exposeString('language'),
  }),
});
