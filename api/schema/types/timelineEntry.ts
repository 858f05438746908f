import { builder } from '../builder.js';

/** One step of a journey: what happened, and what it changed. Nothing personal. */
const TimelineEntry = builder.prismaObject('Transition', {
  name: 'TimelineEntry',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'Instant' }),
    event: t.exposeString('event'),
    fromState: t.exposeString('fromState', { nullable: true }),
    toState: t.exposeString('toState'),
    isOverdue: t.exposeBoolean('isOverdue'),
    byRole: t.exposeString('role', { nullable: true }),
    details: t.expose('details', { type: 'JSON' }),
  }),
});

/** How a journey shows them, the newest first. */
export const timelineConnection = {
  type: TimelineEntry,
  cursor: 'id_at' as const,
  query: { orderBy: [{ at: 'desc' as const }, { version: 'desc' as const }] },
};
