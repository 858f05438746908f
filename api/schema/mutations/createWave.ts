import { createWave, type WaveSelection, waveSelection } from '@overgang/prisma';
import { z } from 'zod';
import { areKnownBanks } from '../../bank/areKnownBanks.js';
import { audited } from '../../journey/audited.js';
import { stableId } from '../../journey/stableId.js';
import { areKnownMunicipalities } from '../../programme/areKnownMunicipalities.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { badField } from '../refusals/badField.js';
import { KeyReused } from '../refusals/keyReused.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { waveSuccess } from '../types/waveSuccess.js';

const CreateWaveSuccess = waveSuccess('CreateWaveSuccess');
const oldest = 130;
const age = z.int().min(0).max(oldest);
const codes = z
  .array(z.string().regex(/^\d{4}$/))
  .min(1)
  .max(200);

const Selection = builder.inputType('WaveSelectionInput', {
  description: 'Whom the wave takes; all that is given must hold.',
  fields: (t) => ({
    banks: t.stringList({ validate: codes }),
    municipalities: t.stringList({ validate: codes }),
    ageFrom: t.int({ validate: age }),
    ageTo: t.int({ validate: age }),
    size: t.int({ validate: z.int().min(1).max(10_000_000) }),
  }),
});

const Input = builder.inputType('CreateWaveInput', {
  fields: (t) => ({
    name: t.string({ required: true, validate: z.string().trim().min(1).max(100) }),
    ratePerDay: t.int({ required: true, validate: z.int().min(1).max(1_000_000) }),
    selection: t.field({ type: Selection, required: true }),
  }),
});

/** GraphQL says null for what was left out; a selection leaves it out. */
function readSelection(input: object): WaveSelection {
  const given = Object.entries(input).filter(([, value]) => value != null);
  return waveSelection.parse(Object.fromEntries(given));
}

/** Banks and municipalities that are not there, and ages the wrong way round, would select nobody, silently. */
async function refuseImpossible(
  { banks = [], municipalities = [], ageFrom = 0, ageTo = oldest }: WaveSelection,
  { language, transaction }: Context,
): Promise<void> {
  if (ageFrom > ageTo) throw badField('input.selection.ageTo', 'OUT_OF_ORDER', language);
  const [knowsBanks, knowsMunicipalities] = await transaction(async (db) => [
    await areKnownBanks(db, banks),
    await areKnownMunicipalities(db, municipalities),
  ]);
  if (!knowsBanks) throw badField('input.selection.banks', 'UNKNOWN', language);
  if (!knowsMunicipalities) throw badField('input.selection.municipalities', 'UNKNOWN', language);
}

builder.mutationField('createWave', (t) =>
  t.field({
    type: CreateWaveSuccess,
    description: 'A draft; nobody is released by it.',
    errors: {},
    authScopes: { mayDo: 'createWave' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { language, now, principal } = context;
      const id = stableId(context, 'wave');
      const { name, ratePerDay } = input;
      const selection = readSelection(input.selection);
      await refuseImpossible(selection, context);
      const creation = await context.transaction(async (db) => {
        const of = { id, name, ratePerDay, selection, by: principal.subject, now };
        const outcome = await createWave(db, of);
        if (outcome === 'CREATED')
          await audited(db, context, { action: 'createWave', details: { wave: id } });
        return outcome;
      });
      if (creation === 'KEY_REUSED') throw new KeyReused(language);
      if (creation === 'NAME_TAKEN') throw ruleRefusal('NAME_TAKEN', language);
      return { waveId: id };
    },
  }),
);
