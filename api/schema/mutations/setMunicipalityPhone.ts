import { type CounterPhone, setMunicipalityPhone } from '@overgang/prisma';
import { z } from 'zod';
import { audited } from '../../journey/audited.js';
import { phoneGiven } from '../../programme/phoneGiven.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { reasonGiven } from '../reasonGiven.js';
import { badField } from '../refusals/badField.js';
import { MunicipalityType } from '../types/municipality.js';

const SetMunicipalityPhoneSuccess = builder
  .objectRef<{ readonly code: string }>('SetMunicipalityPhoneSuccess')
  .implement({
    fields: (t) => ({
      municipality: t.prismaField({
        type: MunicipalityType,
        resolve: (query, { code }, _args, { db }) =>
          db.municipality.findUniqueOrThrow({ ...query, where: { code } }),
      }),
    }),
  });

const Input = builder.inputType('SetMunicipalityPhoneInput', {
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'As in CPR.',
      validate: z.string().regex(/^\d{4}$/),
    }),
    phone: t.string({ required: true, validate: z.string().max(40) }),
    name: t.string({
      description: 'Left out: as it is on record. Needed where it is not there yet.',
      validate: z.string().trim().min(1).max(100),
    }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

async function set(counter: CounterPhone, reason: string, context: Context): Promise<void> {
  const { code, phone, name } = counter;
  const changed = await context.transaction(async (db) => {
    const found = await setMunicipalityPhone(db, counter);
    const details = { municipality: code, before: found?.before ?? null, phone, name };
    if (found !== null)
      await audited(db, context, { action: 'setMunicipalityPhone', purpose: reason, details });
    return found;
  });
  if (changed === null) throw badField('input.name', 'MISSING', context.language);
}

builder.mutationField('setMunicipalityPhone', (t) =>
  t.field({
    type: SetMunicipalityPhoneSuccess,
    description:
      'R-08: whom a municipality’s citizens are told to call at borgerservice, in every text sent from now on.',
    errors: {},
    authScopes: { mayDo: 'setMunicipalityPhone' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { code, phone, name = null, reason } = input;
      await set({ code, phone: phoneGiven(phone, context), name }, reason, context);
      return { code };
    },
  }),
);
