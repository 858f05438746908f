import { z } from 'zod';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';

const proposeDocument = `mutation ($endsOn: Day!, $reason: String!) {
  result: proposeRetirement(input: { selection: { all: true }, endsOn: $endsOn, reason: $reason }) {
    __typename
    ... on ProposeRetirementSuccess { proposal { id } }
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

/**
 * One manager proposes that NemID ends for all who may, another confirms. The round's name and the day are
 * the key: tried again on another day it is another proposal.
 */
export async function retirementRound(
  round: string,
  endsOn: string,
  { graphql, tokens }: ActorContext,
): Promise<void> {
  const key = `${round}-${endsOn}`;
  const proposal = await graphql.mutate(`${key}-propose`, {
    token: await tokens.of('manager-anna', { role: 'MANAGER' }),
    document: proposeDocument,
    variables: { endsOn, reason: 'MitID is active and every service accepts it.' },
    success: proposed,
  });
  if (!proposal.ok) throw new Error(`retirement refused: ${proposal.refusal.code}`);
  const confirmation = await graphql.mutate(`${key}-confirm`, {
    token: await tokens.of('manager-bo', { role: 'MANAGER' }),
    document: confirmDocument,
    variables: { id: proposal.value.proposal.id },
    success: confirmed,
  });
  if (!confirmation.ok) throw new Error(`confirmation refused: ${confirmation.refusal.code}`);
}
