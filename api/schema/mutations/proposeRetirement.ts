import { compareDays, type Day, dayOf } from '@overgang/domain';
import {
  dryRunRetirement,
  type ProposalKind,
  propose,
  type RetirementContent,
} from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { stableId } from '../../journey/stableId.js';
import { refuseForce } from '../../programme/refuseForce.js';
import { refuseSkippedStage, refuseStageForAll } from '../../programme/refuseStage.js';
import {
  RetirementSelectionInput,
  readSelection,
  refuseUnknown,
} from '../../programme/retirementSelection.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { reasonGiven } from '../reasonGiven.js';
import { KeyReused } from '../refusals/keyReused.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { RetirementStageType } from '../types/enums.js';
import { proposalSuccess } from '../types/proposalSuccess.js';

const ProposeRetirementSuccess = proposalSuccess('ProposeRetirementSuccess');

const Input = builder.inputType('ProposeRetirementInput', {
  fields: (t) => ({
    selection: t.field({ type: RetirementSelectionInput, required: true }),
    stage: t.field({
      type: RetirementStageType,
      defaultValue: 'OFF',
      description: 'R-32: none may be skipped.',
    }),
    endsOn: t.field({
      type: 'Day',
      required: true,
      description: 'The day on which NemID ends at the earliest, or from which the stage holds.',
    }),
    reason: t.string({ required: true, validate: reasonGiven }),
    force: t.boolean({
      description:
        'R-31: also where MitID is not active or nobody reacted; of many only from the end of the programme.',
    }),
    authority: t.string({
      description: 'On whose authority NemID ends by force: the law, a court, an office.',
      validate: reasonGiven,
    }),
  }),
});

type Content = RetirementContent & { readonly endsOn: Day };

const kindOf = ({ stage, force }: Content): ProposalKind => {
  if (stage !== 'OFF') return 'RETIREMENT_STAGE';
  return force ? 'FORCED_RETIREMENT' : 'RETIREMENT';
};

async function read(input: typeof Input.$inferInput, context: Context): Promise<Content> {
  const { language, now } = context;
  const { selection, stage, endsOn, force, authority } = input;
  if (compareDays(endsOn, dayOf(now)) < 0) throw ruleRefusal('DAY_IN_PAST', language);
  const content = {
    selection: readSelection(selection, context),
    stage: stage ?? 'OFF',
    endsOn,
    force: force === true,
    authority: authority ?? null,
  };
  refuseForce(content, context);
  await refuseUnknown(content.selection, context);
  refuseStageForAll(content, context);
  return content;
}

async function store(context: Context, content: Content, reason: string) {
  const { language, now, principal } = context;
  const id = stableId(context, 'proposal');
  const outcome = await context.transaction(async (db) => {
    const dryRun = await dryRunRetirement(db, content, dayOf(now));
    refuseSkippedStage(dryRun, context);
    const entry = { action: 'proposeRetirement', purpose: reason, details: { proposal: id } };
    await audited(db, context, entry);
    const of = { id, kind: kindOf(content), content, dryRun, reason, by: principal.subject, now };
    return propose(db, of);
  });
  if (outcome === 'KEY_REUSED') throw new KeyReused(language);
  return { proposalId: id };
}

builder.mutationField('proposeRetirement', (t) =>
  t.field({
    type: ProposeRetirementSuccess,
    description:
      'R-32: proposes the end of NemID, or a stage before it, for a selection, with a dry run; another manager confirms it.',
    errors: {},
    authScopes: { mayDo: 'proposeRetirement' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) =>
      store(context, await read(input, context), input.reason),
  }),
);
