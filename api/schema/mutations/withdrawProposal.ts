import { withdrawProposal } from '@overgang/prisma';
import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { isUuid } from '../isUuid.js';
import { reasonGiven } from '../reasonGiven.js';
import { NotFound } from '../refusals/notFound.js';
import { ruleRefusal } from '../refusals/ruleRefusal.js';
import { proposalSuccess } from '../types/proposalSuccess.js';

const WithdrawProposalSuccess = proposalSuccess('WithdrawProposalSuccess');

const Input = builder.inputType('WithdrawProposalInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('withdrawProposal', (t) =>
  t.field({
    type: WithdrawProposalSuccess,
    description:
      'Takes a proposal back that nobody has confirmed: whoever made it, or any manager.',
    errors: {},
    authScopes: { mayDo: 'withdrawProposal' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { id, reason } }, context) => {
      const { language, now, principal } = context;
      if (!isUuid(id)) throw new NotFound(language);
      const outcome = await context.transaction(async (db) => {
        const withdrawal = { id, by: principal.subject, reason, now };
        const done = await withdrawProposal(db, withdrawal);
        const trace = { action: 'withdrawProposal', purpose: reason, details: { proposal: id } };
        if (done === 'WITHDRAWN') await audited(db, context, trace);
        return done;
      });
      if (outcome === 'NOT_FOUND') throw new NotFound(language);
      if (outcome === 'ALREADY_CONFIRMED' || outcome === 'PROPOSAL_WITHDRAWN')
        throw ruleRefusal(outcome, language);
      return { proposalId: id };
    },
  }),
);
