import type { ActorContext } from '../actorContext.js';
import { twoAgree } from './twoAgree.js';

export interface Round {
  readonly name: string;
  readonly stage: 'NO_NEW_NEMID' | 'NO_REPLACEMENT_CARDS' | 'OFF';
  readonly endsOn: string;
  readonly reason: string;
  /** Of these alone, by force, on whose authority; absent: of all who may. */
  readonly force?: { readonly journeyIds: readonly string[]; readonly authority: string };
}

/** So often somebody became concerned between the dry run and the second manager's word. */
const mostTries = 5;

const inputOf = ({ stage, endsOn, reason, force }: Round) => ({
  ...{ stage, endsOn, reason },
  ...(force === undefined
    ? { selection: { all: true } }
    : {
        ...{ selection: { journeyIds: force.journeyIds }, authority: force.authority },
        force: true,
      }),
});

/**
 * One manager proposes a stage of the end of NemID, or the end, for all who may; another confirms it. The round's
 * name and the day are the key: tried again on another day it is another proposal. A stage that has begun is done; where more are concerned by then, it is proposed anew.
 */
export async function retirementRound(
  round: Round,
  context: ActorContext,
  tries = 1,
): Promise<void> {
  const wish = { proposing: 'proposeRetirement', input: inputOf(round) } as const;
  const refusal = await twoAgree(wish, `${round.name}-${round.endsOn}-${tries}`, context);
  if (refusal === null || refusal.code === 'STAGE_BEGUN') return;
  const isOutgrown = refusal.code === 'FIGURES_CHANGED';
  if (isOutgrown && tries < mostTries) return retirementRound(round, context, tries + 1);
  throw new Error(`retirement refused: ${refusal.step} ${refusal.code}`);
}
