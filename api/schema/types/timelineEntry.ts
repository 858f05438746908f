import { builder } from '../builder.js';

/** One step of a journey: what happened, and what it changed. Nothing personal. */
export const TimelineEntry = builder.prismaObject('Transition', {
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
