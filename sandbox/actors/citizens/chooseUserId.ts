import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import { type Answer, refusalFields } from '../product/graphql.js';
import { citizenToken, stepKey } from './asCitizen.js';
import type { Page } from './diary.js';
import { firstUserId, nextUserId } from './userIdTries.js';

const document = `mutation ($userId: String!) {
  result: chooseUserId(input: { userId: $userId }) {
    __typename
    ... on ChooseUserIdSuccess { userId }
    ... on UserIdRefusal { suggestions }
    ${refusalFields}
  }
}`;
const success = z.object({ userId: z.string() });
const mostTries = 5;

/** Types user-IDs until one is taken in; follows suggestions. The last answer, good or bad. */
export async function chooseUserId(
  citizen: Citizen,
  page: Page,
  context: ActorContext,
): Promise<Answer<z.infer<typeof success>>> {
  const token = await citizenToken(citizen, context);
  let userId = firstUserId(citizen, context.people);
  for (let tries = 1; ; tries += 1) {
    const key = stepKey(citizen, page, context, `user-id-${tries}`);
    const asked = { token, document, variables: { userId }, success };
    const answer = await context.graphql.mutate(key, asked);
    const isAboutTheId = !answer.ok && answer.refusal.__typename === 'UserIdRefusal';
    if (!isAboutTheId || tries === mostTries) return answer;
    userId = nextUserId(citizen, answer.refusal.suggestions, tries);
  }
}
