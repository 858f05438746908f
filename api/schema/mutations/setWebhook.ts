import { setWebhook } from '@overgang/prisma';
import { z } from 'zod';
import { webhookUrlFault } from '../../bank/webhookUrlFault.js';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { NotFound } from '../refusals/notFound.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';

interface Webhook {
  readonly url: string;
  readonly isEnabled: boolean;
}

const SetWebhookSuccess = builder.objectRef<Webhook>('SetWebhookSuccess').implement({
  fields: (t) => ({ url: t.exposeString('url'), isEnabled: t.exposeBoolean('isEnabled') }),
});

const Input = builder.inputType('SetWebhookInput', {
  fields: (t) => ({
    url: t.string({ required: true, validate: z.string().min(1).max(2_000) }),
    isEnabled: t.boolean({ required: true, defaultValue: true }),
  }),
});

builder.mutationField('setWebhook', (t) =>
  t.field({
    type: SetWebhookSuccess,
    description:
      'Where the bank’s events are posted, and whether: turned on again after 410, or off for a bank that reads its feed. Events are signed once there is a secret.',
    errors: {},
    authScopes: { mayDo: 'setWebhook' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { url, isEnabled } }, context) => {
      const { principal, services, language } = context;
      const fault = await webhookUrlFault(url, services.webhookPlaces);
      if (fault !== null) throw ruleRefusal(fault, language);
      const isSet = await context.transaction(async (db) => {
        const found = await setWebhook(db, { reg: principal.bank ?? '', url, isEnabled });
        // The path of an address may be a secret of the bank's own.
        const details = { bank: principal.bank, host: new URL(url).host, isEnabled };
        if (found) await audited(db, context, { action: 'setWebhook', details });
        return found;
      });
      if (!isSet) throw new NotFound(language);
      return { url, isEnabled };
    },
  }),
);
