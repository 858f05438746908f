import type { RetirementContent } from '@overgang/prisma';
import { z } from 'zod';
import { areKnownBanks } from '../bank/areKnownBanks.js';
import { builder } from '../schema/builder.js';
import type { Context } from '../schema/context.js';
import { badField } from '../schema/refusals/badField.js';

export const RetirementSelectionInput = builder.inputType('RetirementSelectionInput', {
  description: 'Exactly one of the four.',
  fields: (t) => ({
    journeyIds: t.idList({ validate: z.array(z.uuid()).min(1).max(1000) }),
    bank: t.string({ validate: z.string().regex(/^\d{4}$/) }),
    wave: t.id({ validate: z.uuid() }),
    all: t.boolean(),
  }),
});

type Given = typeof RetirementSelectionInput.$inferInput;
type Selection = RetirementContent['selection'];

/** The one that was given; two, or none, are refused. */
export function readSelection(of: Given, { language }: Context): Selection {
  const named = [
    of.journeyIds == null ? null : { journeyIds: of.journeyIds.map(String) },
    of.bank == null ? null : { bank: of.bank },
    of.wave == null ? null : { wave: String(of.wave) },
    of.all === true ? { all: true as const } : null,
  ].filter((selection) => selection !== null);
  const [only, more] = named;
  if (only === undefined || more !== undefined)
    throw badField('input.selection', 'ONE_ONLY', language);
  return only;
}

async function unknownField(of: Selection, { db, transaction }: Context): Promise<string | null> {
  if ('bank' in of)
    return (await transaction((tx) => areKnownBanks(tx, [of.bank]))) ? null : 'bank';
  if ('wave' in of) return (await db.wave.count({ where: { id: of.wave } })) > 0 ? null : 'wave';
  if (!('journeyIds' in of)) return null;
  const ids = [...new Set(of.journeyIds)];
  const known = await db.journey.count({ where: { id: { in: ids } } });
  return known < ids.length ? 'journeyIds' : null;
}

/** What is named must be there: a slip of the finger would else retire nobody, silently. */
export async function refuseUnknown(of: Selection, context: Context): Promise<void> {
  const field = await unknownField(of, context);
  if (field !== null) throw badField(`input.selection.${field}`, 'UNKNOWN', context.language);
}
