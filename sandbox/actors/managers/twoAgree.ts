import { z } from 'zod';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';

type Proposing = 'proposeRetirement' | 'proposeDeadlineFloor';

const nameOf = (proposing: Proposing): string =>
  `${proposing.charAt(0).toUpperCase()}${proposing.slice(1)}`;

const proposeDocument = (proposing: Proposing) => `mutation ($input: ${nameOf(proposing)}Input!) {
  result: ${proposing}(input: $input) {
    __typename
    ... on ${nameOf(proposing)}Success { proposal { id } }
    ${refusalFields}
  }
}`;
const proposed = z.object({ proposal: z.object({ id: z.string() }) });

const confirmDocument = `mutation ($id: ID!) {
  result: confirmProposal(id: $id) {
    __typename
    ${refusalFields}
  }
}`;
const confirmed = z.object({ __typename: z.string() });

interface Proposal {
  readonly proposing: Proposing;
  readonly input: object;
}

/** One manager proposes, another confirms the same dry run; null: both did, else the code of the refusal, by which of them. */
export async function twoAgree(
  { proposing, input }: Proposal,
  key: string,
  { graphql, tokens }: Pick<ActorContext, 'graphql' | 'tokens'>,
): Promise<{ readonly step: 'PROPOSAL' | 'CONFIRMATION'; readonly code: string } | null> {
  const proposal = await graphql.mutate(`${key}-propose`, {
    token: await tokens.of('manager-anna', { role: 'MANAGER' }),
    document: proposeDocument(proposing),
    variables: { input },
    success: proposed,
  });
  if (!proposal.ok) return { step: 'PROPOSAL', code: proposal.refusal.code };
  const confirmation = await graphql.mutate(`${key}-confirm`, {
    token: await tokens.of('manager-bo', { role: 'MANAGER' }),
    document: confirmDocument,
    variables: { id: proposal.value.proposal.id },
    success: confirmed,
  });
  return confirmation.ok ? null : { step: 'CONFIRMATION', code: confirmation.refusal.code };
}
