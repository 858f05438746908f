import { confirmProposal } from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { startRetirement } from '../../programme/startRetirement.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { isUuid } from '../isUuid.js';
import { FiguresChanged } from '../refusals/figuresChanged.js';
import { NotFound } from '../refusals/notFound.js';
import { Pending } from '../refusals/pending.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { proposalSuccess } from '../types/proposalSuccess.js';

const ConfirmProposalSuccess = proposalSuccess('ConfirmProposalSuccess');

async function startOrWait({ services, log, language, idempotencyKey }: Context, id: string) {
  try {
    await startRetirement(services.temporal, id);
  } catch (error) {
    log.error({ err: error }, 'a retirement could not be started');
    throw new Pending(language, idempotencyKey);
  }
}

builder.mutationField('confirmProposal', (t) =>
  t.field({
    type: ConfirmProposalSuccess,
    description:
      'A second manager says yes to the same dry run. Only now something happens; where more are concerned by now, nothing does.',
    errors: { types: [FiguresChanged] },
    authScopes: { mayDo: 'confirmProposal' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const { language, now, principal } = context;
      if (!isUuid(id)) throw new NotFound(language);
      const confirmed = await context.transaction(async (db) => {
        const confirmation = await confirmProposal(db, { id, by: principal.subject, now });
        if (confirmation.outcome === 'CONFIRMED')
          await audited(db, context, { action: 'confirmProposal', details: { proposal: id } });
        return confirmation;
      });
      if (confirmed.outcome === 'NOT_FOUND') throw new NotFound(language);
      if (confirmed.outcome === 'FIGURES_CHANGED') throw new FiguresChanged(language, confirmed);
      if (confirmed.outcome !== 'CONFIRMED') throw ruleRefusal(confirmed.outcome, language);
      if (confirmed.kind !== 'DEADLINE_FLOOR') await startOrWait(context, id);
      return { proposalId: id };
    },
  }),
);
