import { builder } from '../builder.js';
import { ProposalType } from './proposal.js';

/** A success that hands back the proposal as it now is. */
export function proposalSuccess(name: string) {
  return builder.objectRef<{ readonly proposalId: string }>(name).implement({
    fields: (t) => ({
      proposal: t.prismaField({
        type: ProposalType,
        resolve: (query, { proposalId }, _args, { db }) =>
          db.proposal.findUniqueOrThrow({ ...query, where: { id: proposalId } }),
      }),
    }),
  });
}
