import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from './diary.js';

/** The citizen's own token, with the CPR number as the identity broker gives it. */
export const citizenToken = (
  { number, cpr }: Citizen,
  { tokens }: Pick<ActorContext, 'tokens'>,
): Promise<string> => tokens.of(`citizen-${number}`, { role: 'CITIZEN', cpr });

/** The key of one change: the same when a step is done again. */
export const stepKey = (
  { number }: Citizen,
  page: Page,
  context: Pick<ActorContext, 'seed'>,
  what: string,
) => `citizen-${context.seed}-n${number}-at${page.steps}-${what}`;

const myJourney = z
  .object({
    state: z.string(),
    deadline: z.string().nullable(),
    userId: z.string().nullable(),
    means: z.string().nullable(),
  })
  .nullable();
export type MyJourney = z.infer<typeof myJourney>;

const document = 'query { result: myJourney { state deadline userId means } }';

export async function readMyJourney(citizen: Citizen, context: ActorContext): Promise<MyJourney> {
  const token = await citizenToken(citizen, context);
  return context.graphql.query({ token, document, variables: {}, success: myJourney });
}
