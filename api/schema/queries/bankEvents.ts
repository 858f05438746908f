import { bankEventOf } from '@overgang/prisma';
import { builder } from '../builder.js';

const BankEventType = builder.prismaObject('BankEvent', {
  name: 'BankEvent',
  description: 'The same events as the webhooks carry, for banks that pull.',
  fields: (t) => ({
    id: t.exposeID('providerKey'),
    at: t.expose('createdAt', { type: 'Instant' }),
    type: t.string({
      select: { kind: true, payload: true, handle: true, providerKey: true },
      resolve: (event) => bankEventOf(event).type,
    }),
    data: t.field({
      type: 'JSON',
      select: { kind: true, payload: true, handle: true, providerKey: true },
      resolve: (event) => bankEventOf(event).data,
    }),
  }),
});

builder.queryField('bankEvents', (t) =>
  t.prismaConnection({
    type: BankEventType,
    cursor: 'position',
    description:
      'The bank’s own feed, in the order of commits: nothing new comes before what was read (I9).',
    authScopes: { mayDo: 'bankEvents' },
    resolve: (query, _root, _args, { db }) =>
      db.bankEvent.findMany({ ...query, where: { isSettled: true }, orderBy: { position: 'asc' } }),
  }),
);
