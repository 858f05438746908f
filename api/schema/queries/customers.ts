import { builder } from '../builder.js';
import { Customer } from '../types/customer.js';
import { JourneyState } from '../types/enums.js';

builder.queryField('customers', (t) =>
  t.prismaConnection({
    type: Customer,
    cursor: 'handle',
    description: 'The bank’s own customers and how far they are (R-45).',
    authScopes: { mayDo: 'customers' },
    args: { state: t.arg({ type: JourneyState }) },
    resolve: (query, _root, { state }, { db }) =>
      db.bankJourney.findMany({
        ...query,
        where: state == null ? {} : { state },
        orderBy: { handle: 'asc' },
      }),
  }),
);
