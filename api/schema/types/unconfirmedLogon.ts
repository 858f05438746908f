import type { UnconfirmedLogon } from '@overgang/prisma';
import { builder } from '../builder.js';
import { LogonType } from './logon.js';

export const UnconfirmedLogonType = builder
  .objectRef<UnconfirmedLogon>('UnconfirmedLogon')
  .implement({
    description:
      'A NemID log-on that a bank was asked to close or open, and has not confirmed (R-09).',
    fields: (t) => ({
      journeyId: t.exposeID('journeyId', { description: 'Read it with a purpose by `journey`.' }),
      bank: t.exposeString('bank'),
      logon: t.expose('word', { type: LogonType }),
      askedAt: t.expose('askedAt', { type: 'Instant' }),
    }),
  });
