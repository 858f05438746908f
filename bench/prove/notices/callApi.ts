import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

export interface Call {
  readonly token: string;
  /** the same at every try: it is done once */
  readonly key: string;
  /** its answer stands under `result` */
  readonly document: string;
  readonly variables: object;
}

const answer = z.object({
  data: z.object({ result: z.looseObject({ __typename: z.string() }) }),
});

const between = 250;
const patienceMs = 5_000;

async function callOnce(apiUrl: string, { token, key, document, variables }: Call) {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const { result } = answer.parse(await response.json()).data;
  return result.__typename === 'Pending' ? null : result;
}

/** Asks the API for a change until it answers, however often it dies meanwhile. Null: it is told to stop. */
export async function callApi(apiUrl: string, call: Call, signal: AbortSignal) {
  while (!signal.aborted) {
    const result = await callOnce(apiUrl, call).catch(() => null);
    if (result) return result;
    await sleep(between, undefined, { signal }).catch(() => undefined);
  }
  return null;
}

/** An access token of the development issuer. */
export async function tokenFor(issuerUrl: string, claims: object): Promise<string> {
  const response = await fetch(`${issuerUrl}/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...claims, expiresIn: 86_400 }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}
