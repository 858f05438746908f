import { z } from 'zod';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';

const proposeDocument = `mutation ($stage: RetirementStage!, $endsOn: Day!, $reason: String!) {
  result: proposeRetirement(input: { selection: { all: true }, stage: $stage, endsOn: $endsOn, reason: $reason }) {
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

export interface Round {
  readonly name: string;
  readonly stage: 'NO_NEW_NEMID' | 'NO_REPLACEMENT_CARDS' | 'OFF';
  readonly endsOn: string;
  readonly reason: string;
}

/** So often somebody became concerned between the dry run and the second manager's word. */
const mostTries = 5;

/**
 * One manager proposes a stage of the end of NemID, or the end, for all who may; another confirms it. The round's
 * name and the day are the key: tried again on another day it is another proposal. A stage that has begun is done; where more are concerned by then, it is proposed anew.
 */
export async function retirementRound(
  round: Round,
  context: ActorContext,
  tries = 1,
): Promise<void> {
  const { name, stage, endsOn, reason } = round;
  const { graphql, tokens } = context;
  const key = `${name}-${endsOn}-${tries}`;
  const proposal = await graphql.mutate(`${key}-propose`, {
    token: await tokens.of('manager-anna', { role: 'MANAGER' }),
    document: proposeDocument,
    variables: { stage, endsOn, reason },
    success: proposed,
  });
  if (!proposal.ok && proposal.refusal.code === 'STAGE_BEGUN') return;
  if (!proposal.ok) throw new Error(`retirement refused: ${proposal.refusal.code}`);
  const confirmation = await graphql.mutate(`${key}-confirm`, {
    token: await tokens.of('manager-bo', { role: 'MANAGER' }),
    document: confirmDocument,
    variables: { id: proposal.value.proposal.id },
    success: confirmed,
  });
  const isOutgrown = !confirmation.ok && confirmation.refusal.code === 'FIGURES_CHANGED';
  if (isOutgrown && tries < mostTries) return retirementRound(round, context, tries + 1);
  if (!confirmation.ok) throw new Error(`confirmation refused: ${confirmation.refusal.code}`);
}
