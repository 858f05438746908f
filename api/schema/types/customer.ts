import { builder } from '../builder.js';
import { dayOfColumn } from '../shownDeadline.js';

/** what a bank may know of its customer’s journey, and nothing else. */
export const Customer = builder.prismaObject('BankJourney', {
  name: 'Customer',
  fields: (t) => ({
    handle: t.exposeID('handle'),
    customerReference: t.exposeString('customerReference', {
      nullable: true,
      description: 'The bank’s own key, as its roster or invitation gave it last.',
    }),
    state: t.exposeString('state'),
    access: t.exposeString('access'),
    deadline: t.field({
      type: 'Day',
      nullable: true,
      select: { deadline: true },
      resolve: ({ deadline }) => (deadline === null ? null : dayOfColumn(deadline)),
    }),
    isOverdue: t.exposeBoolean('isOverdue'),
    since: t.expose('since', { type: 'Instant' }),
  }),
});
