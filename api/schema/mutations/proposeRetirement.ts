import { compareDays, type Day, dayOf } from '@overgang/domain';
import { dryRunRetirement, propose, type RetirementContent } from '@overgang/prisma';
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
import { proposalSuccess } from '../types/proposalSuccess.js';

const ProposeRetirementSuccess = proposalSuccess('ProposeRetirementSuccess');

const Selection = builder.inputType('RetirementSelectionInput', {
  description: 'Exactly one of the three.',
  fields: (t) => ({
    journeyIds: t.idList({ validate: z.array(z.uuid()).min(1).max(1000) }),
    bank: t.string({ validate: z.string().regex(/^\d{4}$/) }),
    all: t.boolean(),
  }),
});

const Input = builder.inputType('ProposeRetirementInput', {
  fields: (t) => ({
    selection: t.field({ type: Selection, required: true }),
    endsOn: t.field({ type: 'Day', required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
    force: t.boolean({
      description: 'R-31: also where MitID is not active; with name and reason.',
    }),
  }),
});

type SelectionInput = typeof Selection.$inferInput;

function readSelection(of: SelectionInput, context: Context): RetirementContent['selection'] {
  const named = [
    of.journeyIds == null ? null : { journeyIds: of.journeyIds.map(String) },
    of.bank == null ? null : { bank: of.bank },
    of.all === true ? { all: true as const } : null,
  ].filter((selection) => selection !== null);
  const [only, more] = named;
  if (only === undefined || more !== undefined) throw badField('input.selection', context.language);
  return only;
}

/** What is named must be there: a slip of the finger would else retire nobody, silently. */
async function refuseUnknown(of: RetirementContent['selection'], context: Context): Promise<void> {
  if ('bank' in of && !(await context.transaction((db) => areKnownBanks(db, [of.bank]))))
    throw badField('input.selection.bank', context.language);
  if (!('journeyIds' in of)) return;
  const ids = [...new Set(of.journeyIds)];
  const known = await context.db.journey.count({ where: { id: { in: ids } } });
  if (known < ids.length) throw badField('input.selection.journeyIds', context.language);
}

async function store(
  context: Context,
  content: RetirementContent & { endsOn: Day },
  reason: string,
) {
  const id = stableId(context, 'proposal');
  const kind = content.force ? 'FORCED_RETIREMENT' : 'RETIREMENT';
  const outcome = await context.transaction(async (db) => {
    const dryRun = await dryRunRetirement(db, content, dayOf(context.now));
    const by = context.principal.subject;
    await audited(db, context, {
      action: 'proposeRetirement',
      purpose: reason,
      details: { proposal: id },
    });
    return propose(db, { id, kind, content, dryRun, reason, by, now: context.now });
  });
  if (outcome === 'KEY_REUSED') throw new KeyReused(context.language);
  return { proposalId: id };
}

builder.mutationField('proposeRetirement', (t) =>
  t.field({
    type: ProposeRetirementSuccess,
    description:
      'R-32: proposes the end of NemID for a selection, with a dry run; another manager confirms it.',
    errors: {},
    authScopes: { mayDo: 'proposeRetirement' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { selection, endsOn, reason, force } }, context) => {
      if (compareDays(endsOn, dayOf(context.now)) < 0)
        throw ruleRefusal('DAY_IN_PAST', context.language);
      const content = {
        selection: readSelection(selection, context),
        endsOn,
        force: force === true,
      };
      await refuseUnknown(content.selection, context);
      return store(context, content, reason);
    },
  }),
);
