import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import { stepKey } from '../citizens/asCitizen.js';
import type { Page } from '../citizens/diary.js';
import { type Answer, refusalFields } from '../product/graphql.js';

const beginVisit = `mutation ($cpr: String!, $purpose: String!) {
  result: beginVisit(input: { cpr: $cpr, purpose: $purpose }) {
    __typename
    ... on BeginVisitSuccess { journey { id hasUserId } }
    ${refusalFields}
  }
}`;
const found = z.object({ journey: z.object({ id: z.string(), hasUserId: z.boolean() }) });
const done = z.object({ __typename: z.string() });

type Deed =
  | 'confirmPapers'
  | 'enrolAtCounter'
  | 'handOutDevice'
  | 'refuseAtCounter'
  | 'markAppointment';
const inputOf = (deed: Deed) => `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input`;

interface AtCounter {
  readonly hasUserId: boolean;
  /** What the clerk does for the citizen before them. */
  readonly has: (deed: Deed, input: object) => Promise<Answer<z.infer<typeof done>>>;
}

/** The citizen goes to the counter of their municipality, whose clerk finds them; null: not there, they have moved. */
export async function atCounter(
  citizen: Citizen,
  page: Page,
  context: Pick<ActorContext, 'graphql' | 'tokens' | 'seed'>,
): Promise<AtCounter | null> {
  const { graphql, tokens } = context;
  const { municipality, cpr } = citizen;
  const token = await tokens.of(`clerk-${municipality}`, { role: 'CLERK', municipality });
  const reason = 'The citizen stands at the counter.';
  const visit = await graphql.mutate(stepKey(citizen, page, context, 'visit'), {
    ...{ token, document: beginVisit, success: found },
    variables: { cpr, purpose: reason },
  });
  if (!visit.ok) return null;
  const { id: journeyId, hasUserId } = visit.value.journey;
  const has: AtCounter['has'] = (deed, input) =>
    graphql.mutate(stepKey(citizen, page, context, deed), {
      ...{ token, success: done, variables: { input: { journeyId, reason, ...input } } },
      document: `mutation ($input: ${inputOf(deed)}!) {
        result: ${deed}(input: $input) { __typename ${refusalFields} } }`,
    });
  return { hasUserId, has };
}
