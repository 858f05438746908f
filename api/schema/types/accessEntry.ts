import { builder } from '../builder.js';

/** When somebody looked a citizen up, or did something for them. Their role, never who they are. */
export const AccessEntryType = builder.prismaObject('AuditRecord', {
  name: 'AccessEntry',
  description: 'One look-up of a citizen, or one thing done for them, as the citizen may read it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'Instant' }),
    byRole: t.exposeString('role'),
    what: t.exposeString('action', { description: 'The operation, as the schema names it.' }),
    purpose: t.exposeString('purpose', {
      nullable: true,
      description: 'As whoever looked wrote it; null where none was asked for.',
    }),
  }),
});
