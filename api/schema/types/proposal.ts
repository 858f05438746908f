import { dryRunShape } from '@overgang/prisma';
import { builder } from '../builder.js';
import { DryRunType } from './dryRun.js';

/** What cannot be undone for many: proposed by one manager with a dry run, confirmed by another. */
export const ProposalType = builder.prismaObject('Proposal', {
  name: 'Proposal',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    state: t.exposeString('state'),
    content: t.expose('content', { type: 'JSON' }),
    dryRun: t.field({
      type: DryRunType,
      select: { dryRun: true },
      resolve: ({ dryRun }) => dryRunShape.parse(dryRun),
    }),
    reason: t.exposeString('reason'),
    proposedBy: t.exposeString('proposedBy'),
    proposedAt: t.expose('proposedAt', { type: 'Instant' }),
    confirmedBy: t.exposeString('confirmedBy', { nullable: true }),
    confirmedAt: t.expose('confirmedAt', { type: 'Instant', nullable: true }),
    withdrawnBy: t.exposeString('withdrawnBy', { nullable: true }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'Instant', nullable: true }),
    withdrawalReason: t.exposeString('withdrawalReason', { nullable: true }),
    done: t.exposeInt('done'),
  }),
});
