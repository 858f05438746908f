import { randomBytes } from 'node:crypto';
import { rotateWebhookSecret } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { stableId } from '../../journey/stableId.js';
import { builder } from '../builder.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';

interface NewSecret {
  readonly secret: string;
  readonly oldUntil: Date | null;
}

const RotateWebhookSecretSuccess = builder
  .objectRef<NewSecret>('RotateWebhookSecretSuccess')
  .implement({
    fields: (t) => ({
      secret: t.exposeString('secret', {
        description: 'Standard Webhooks, `whsec_…`: shown here and nowhere else.',
      }),
      oldUntil: t.expose('oldUntil', {
        type: 'Instant',
        nullable: true,
        description: 'Wall time until which the secret before signs as well; null: it does not.',
      }),
    }),
  });

const Input = builder.inputType('RotateWebhookSecretInput', {
  fields: (t) => ({
    oldValidDays: t.int({
      required: true,
      defaultValue: 7,
      description: '0 ends the old secret at once, as after a leak.',
      validate: z.int().min(0).max(30),
    }),
  }),
});

const dayMs = 86_400_000;
/** Standard Webhooks asks for 24 to 64 bytes. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

builder.mutationField('rotateWebhookSecret', (t) =>
  t.field({
    type: RotateWebhookSecretSuccess,
    description: 'A new secret for the bank’s webhook; for some days the old one signs beside it.',
    errors: {},
    authScopes: { mayDo: 'rotateWebhookSecret' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { oldValidDays } }, context) => {
      const oldUntil = new Date(Date.now() + oldValidDays * dayMs);
      const request = stableId(context, 'webhookSecret');
      const rotated = await context.transaction(async (db) => {
        const done = await rotateWebhookSecret(db, { secret: newSecret(), request, oldUntil });
        const details = { bank: context.principal.bank, oldValidDays };
        if (done.outcome === 'ROTATED')
          await audited(db, context, { action: 'rotateWebhookSecret', details });
        return done;
      });
      if (rotated.outcome === 'UNDER_WAY')
        throw ruleRefusal('ROTATION_UNDER_WAY', context.language);
      const { secret, oldUntil: until } = rotated;
      return { secret, oldUntil: until === null ? null : new Date(until) };
    },
  }),
);
