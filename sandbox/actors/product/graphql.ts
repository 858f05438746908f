import { z } from 'zod';
import { request } from './request.js';
import { Transient } from './transient.js';

export interface Question<Success extends z.ZodType> {
  readonly token: string;
  /** under which a helper asks in somebody's place */
  readonly power?: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the field aliased `result` must look like. */
  readonly success: Success;
  /** Of the request, beside those that every one has. */
  readonly headers?: Readonly<Record<string, string>>;
}

const refusalShape = z.object({
  __typename: z.string(),
  code: z.string(),
  message: z.string().optional(),
  suggestions: z.array(z.string()).optional(),
});

/** An expected no: a member of the operation's union. */
type Refusal = z.infer<typeof refusalShape>;

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

const envelope = z.object({
  data: z.object({ result: z.unknown() }).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** What every mutation asks of a refusal. */
export const refusalFields = '... on Refusal { code message }';

/** The product's GraphQL: typed questions, refusals as values, everything passing as `Transient`. */
export class GraphqlClient {
  readonly #url: string;

  constructor(apiUrl: string) {
    this.#url = `${apiUrl}/graphql`;
  }

  async query<Success extends z.ZodType>(asked: Question<Success>): Promise<z.infer<Success>> {
    return asked.success.parse(await this.#post(asked, {}));
  }

  /** The same key again means the same change: the product answers it once (domain §5). */
  async mutate<Success extends z.ZodType>(
    key: string,
    asked: Question<Success>,
  ): Promise<Answer<z.infer<Success>>> {
    const result = await this.#post(asked, { 'idempotency-key': key });
    const refusal = refusalShape.safeParse(result);
    if (!refusal.success) return { ok: true, value: asked.success.parse(result) };
    if (refusal.data.__typename === 'Pending') throw new Transient('pending');
    return { ok: false, refusal: refusal.data };
  }

  async #post(
    { token, power, document, variables, headers: own = {} }: Question<z.ZodType>,
    headers: Record<string, string>,
  ) {
    const answer = await request(this.#url, {
      method: 'POST',
      headers: {
        ...own,
        ...headers,
        authorization: `Bearer ${token}`,
        ...(power === undefined ? {} : { 'overgang-power': power }),
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = envelope.parse(await answer.json());
    if (errors?.[0]) throw new Error(`GraphQL: ${errors[0].message}`);
    return data?.result;
  }
}
