import { type BankPhone, setBankPhone } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { phoneGiven } from '../../programme/phoneGiven.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { NotFound } from '../refusals/notFound.js';

const SetBankPhoneSuccess = builder.objectRef<BankPhone>('SetBankPhoneSuccess').implement({
  fields: (t) => ({
    bank: t.exposeString('reg'),
    name: t.exposeString('name'),
    phone: t.exposeString('phone'),
  }),
});

const Input = builder.inputType('SetBankPhoneInput', {
  fields: (t) => ({
    bank: t.string({ required: true, validate: z.string().regex(/^\d{4}$/) }),
    phone: t.string({ required: true, validate: z.string().max(40) }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('setBankPhone', (t) =>
  t.field({
    type: SetBankPhoneSuccess,
    description: 'R-08: whom a bank’s customers are told to call, in every text sent from now on.',
    errors: {},
    authScopes: { mayDo: 'setBankPhone' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { bank, phone: typed, reason } }, context) => {
      const phone = phoneGiven(typed, context);
      const changed = await context.transaction(async (db) => {
        const found = await setBankPhone(db, bank, phone);
        const details = { bank, before: found?.before, phone };
        if (found !== null)
          await audited(db, context, { action: 'setBankPhone', purpose: reason, details });
        return found;
      });
      if (changed === null) throw new NotFound(context.language);
      return changed;
    },
  }),
);
