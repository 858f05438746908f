import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const query = `mutation ($input: ChooseUserIdInput!) { chooseUserId(input: $input) { __typename
  ... on UserIdRefusal { code brokenRules { code message } suggestions } ... on Refusal { code message } } }`;

const taken = z.object({
  data: z.object({
    chooseUserId: z.object({ code: z.literal('TAKEN'), suggestions: z.array(z.string()).min(1) }),
  }),
});

/** A citizen wishes for a name that is taken: how many milliseconds until the whole answer is there. Throws on another one. */
export async function timedTry(url: string, token: string, userId: string): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'idempotency-key': randomUUID(),
  };
  const body = JSON.stringify({ query, variables: { input: { userId } } });
  const begun = performance.now();
  const answer = await fetch(url, { method: 'POST', headers, body });
  const answered: unknown = await answer.json();
  const tookMs = performance.now() - begun;
  taken.parse(answered);
  return tookMs;
}
