import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';

const document = `mutation ($cpr: String!, $purpose: String!) {
  result: findCitizen(input: { cpr: $cpr, purpose: $purpose }) {
    __typename
    ... on FindCitizenSuccess { journey { id } }
    ${refusalFields}
  }
}`;
const success = z.object({ journey: z.object({ id: z.string() }) });

/** Support finds the citizen by number, for whoever asks with a purpose; null: no delivery has named them. */
export async function findJourney(
  { cpr, number }: Citizen,
  { purpose, errand }: { readonly purpose: string; readonly errand: string },
  { graphql, tokens, seed }: ActorContext,
): Promise<string | null> {
  const token = await tokens.of('support-carla', { role: 'SUPPORT' });
  const asked = { token, document, variables: { cpr, purpose }, success };
  const found = await graphql.mutate(`find-${seed}-n${number}-${errand}`, asked);
  return found.ok ? found.value.journey.id : null;
}
