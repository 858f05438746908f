import { addService, type NewService } from '@overgang/prisma';
import { z } from 'zod';
import { areKnownBanks } from '../../bank/areKnownBanks.js';
import { audited } from '../../journey/audited.js';
import { stableId } from '../../journey/stableId.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { reasonGiven } from '../reasonGiven.js';
import { badField } from '../refusals/badField.js';
import { KeyReused } from '../refusals/keyReused.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { ServiceKindType } from '../types/enums.js';
import { serviceSuccess } from '../types/serviceSuccess.js';

const AddServiceSuccess = serviceSuccess('AddServiceSuccess');

const Input = builder.inputType('AddServiceInput', {
  fields: (t) => ({
    kind: t.field({ type: ServiceKindType, required: true }),
    name: t.string({ required: true, validate: z.string().trim().min(1).max(100) }),
    bank: t.string({
      description: 'Of a netbank, and of nothing else.',
      validate: z.string().regex(/^\d{4}$/),
    }),
    acceptsMitIdSince: t.field({ type: 'Day', description: 'Left out: not yet known.' }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

async function refuseImpossible(
  { kind, bankReg }: NewService,
  { language, transaction }: Context,
): Promise<void> {
  const isOfBank = kind === 'NETBANK';
  const isKnown =
    bankReg !== null && isOfBank && (await transaction((db) => areKnownBanks(db, [bankReg])));
  if (!isOfBank && bankReg !== null) throw badField('input.bank', 'NOT_NEEDED', language);
  if (isOfBank && !isKnown)
    throw badField('input.bank', bankReg === null ? 'MISSING' : 'UNKNOWN', language);
}

async function add(service: NewService, reason: string, context: Context): Promise<void> {
  const { id: serviceId, acceptsMitIdSince } = service;
  const addition = await context.transaction(async (db) => {
    const outcome = await addService(db, service);
    const entry = { action: 'addService', purpose: reason };
    if (outcome === 'ADDED')
      await audited(db, context, {
        ...entry,
        details: { service: serviceId, before: null, since: acceptsMitIdSince },
      });
    return outcome;
  });
  if (addition === 'KEY_REUSED') throw new KeyReused(context.language);
  if (addition === 'NAME_TAKEN' || addition === 'BANK_KNOWN')
    throw ruleRefusal(addition, context.language);
}

builder.mutationField('addService', (t) =>
  t.field({
    type: AddServiceSuccess,
    description: 'R-32: puts a service on the register. Until it accepts MitID, NemID is kept.',
    errors: {},
    authScopes: { mayDo: 'addService' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { kind, name, bank, acceptsMitIdSince, reason } = input;
      const service = {
        id: stableId(context, 'service'),
        kind,
        name,
        bankReg: bank ?? null,
        acceptsMitIdSince: acceptsMitIdSince ?? null,
        now: context.now,
      };
      await refuseImpossible(service, context);
      await add(service, reason, context);
      return { serviceId: service.id };
    },
  }),
);
