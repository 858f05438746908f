import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import { stepKey } from '../citizens/asCitizen.js';
import type { Page } from '../citizens/diary.js';
import { refusalFields } from '../product/graphql.js';

const document = `mutation ($input: TakeInCitizenInput!) {
  result: takeInCitizen(input: $input) { __typename ${refusalFields} } }`;
const success = z.object({ __typename: z.string() });

/** A clerk takes in whom no delivery has named, with papers before them; true: they are known from now on. */
export async function takeIn(
  citizen: Citizen,
  page: Page,
  context: Pick<ActorContext, 'graphql' | 'tokens' | 'seed'>,
): Promise<boolean> {
  const { cpr, name, addressLines, language, isExempt, needsLargePrint, municipality } = citizen;
  const token = await context.tokens.of(`clerk-${municipality}`, { role: 'CLERK', municipality });
  const input = {
    ...{ cpr, name, addressLines, language, needsLargePrint },
    isExemptFromDigitalPost: isExempt,
    reason: 'New in the country, and stands at the counter with a passport.',
  };
  const key = stepKey(citizen, page, context, 'take-in');
  const asked = { token, document, variables: { input }, success };
  const answer = await context.graphql.mutate(key, asked);
  return answer.ok || answer.refusal.code === 'KNOWN_PERSON';
}
