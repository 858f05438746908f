import { z } from 'zod';
import type { Language } from '../texts/language.js';
import type { Operation } from './operation.js';
import { ApiAway, ApiRefusal, SignInNeeded } from './problems.js';

export interface Asking {
  readonly token: string;
  readonly language: Language;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Of a change: the same key again gets the same answer, and the change happens once. */
  readonly idempotencyKey?: string;
}

const answerTimeoutMs = 10_000;

const envelope = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string() }).partial().optional(),
      }),
    )
    .optional(),
});

function headersFor({ token, language, idempotencyKey }: Asking): HeadersInit {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    authorization: `Bearer ${token}`,
    'accept-language': language,
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

async function send(document: string, asking: Asking): Promise<Response> {
  const body = JSON.stringify({ query: document, variables: asking.variables ?? {} });
  const signal = AbortSignal.timeout(answerTimeoutMs);
  return fetch('/graphql', { method: 'POST', headers: headersFor(asking), body, signal }).catch(
    () => {
      throw new ApiAway();
    },
  );
}

/**
 * Carries an operation out and reads its answer.
 * @throws ApiAway · SignInNeeded · ApiRefusal
 */
export async function askApi<Answer>(
  operation: Operation<Answer>,
  asking: Asking,
): Promise<Answer> {
  const response = await send(operation.document, asking);
  if (response.status === 401) throw new SignInNeeded();
  if (response.status >= 500) throw new ApiAway();
  const read = envelope.safeParse(await response.json().catch(() => null));
  if (!read.success) throw new ApiAway();
  const [problem] = read.data.errors ?? [];
  if (problem) throw new ApiRefusal(problem.extensions?.code ?? 'UNEXPECTED', problem.message);
  return operation.answer.parse(read.data.data);
}
