import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import {
  type Answer,
  GraphqlClient,
  refusalFields,
} from '../../../sandbox/actors/product/graphql.js';
import { Tokens } from '../../../sandbox/actors/product/tokens.js';
import type { TokenRequest } from '../../../sandbox/issuer/tokenRequest.js';
import type { Processes } from './startProcesses.js';

const issued = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
});
const again = 200;
const mostTries = 100;

type Headers = Readonly<Record<string, string>>;

/** What is asked of one of the product's changes. */
export interface Change<Success extends z.ZodType> {
  /** the mutation's name, with its arguments */
  readonly field: string;
  /** the operation's variables, as GraphQL declares them */
  readonly takes?: string;
  /** what is read of its success, as GraphQL says it */
  readonly reads?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly success: Success;
}

/** Somebody with a token of the issuer, who asks again under the same key until the product answers. */
export class Caller {
  readonly #client: GraphqlClient;
  readonly #apiUrl: string;
  readonly #headers: Headers;
  readonly token: () => Promise<string>;

  constructor(
    { apiUrl }: Pick<Processes, 'apiUrl'>,
    token: () => Promise<string>,
    headers: Headers = {},
  ) {
    this.#client = new GraphqlClient(apiUrl);
    this.#apiUrl = apiUrl;
    this.#headers = headers;
    this.token = token;
  }

  /** The same one, acting for somebody else under a power of attorney. */
  under(power: string): Caller {
    return new Caller({ apiUrl: this.#apiUrl }, this.token, { 'overgang-power': power });
  }

  async reads<Shape extends z.ZodType>(
    document: string,
    success: Shape,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<z.infer<Shape>> {
    const token = await this.token();
    const headers = this.#headers;
    return this.#client.query({ token, document, variables, success, headers });
  }

  /** What the product answers: the success, or the refusal with its code. */
  async asks<Success extends z.ZodType>(
    change: Change<Success>,
  ): Promise<Answer<z.infer<Success>>> {
    const { field, takes = '', reads = '', variables = {}, success } = change;
    const document = `mutation ${takes} { result: ${field} { __typename ${reads} ${refusalFields} } }`;
    const headers = this.#headers;
    const asked = { token: await this.token(), document, variables, success, headers };
    const key = randomUUID();
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#client.mutate(key, asked);
      } catch (error) {
        const isTransient = error instanceof Error && error.name === 'Transient';
        if (!isTransient || tries === mostTries) throw error;
        await sleep(again);
      }
    }
  }

  /** The same, where nothing but a yes will do. */
  async does<Success extends z.ZodType>(change: Change<Success>): Promise<z.infer<Success>> {
    const answer = await this.asks(change);
    if (answer.ok) return answer.value;
    throw new Error(`${change.field} was refused: ${answer.refusal.code}`);
  }

  /** The same, where only a no will do: its code. */
  async isRefused(change: Change<z.ZodType>): Promise<string> {
    const answer = await this.asks(change);
    if (answer.ok) throw new Error(`${change.field} was not refused`);
    return answer.refusal.code;
  }
}

/** Gives everybody who asks a token of the outside world's issuer. */
export function openCallers(places: Processes) {
  const tokens = new Tokens(async (claims) => {
    const answer = await fetch(`${places.issuerUrl}/development/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(claims),
    });
    return issued.parse(await answer.json());
  });
  return (subject: string, claims: TokenRequest): Caller =>
    new Caller(places, () => tokens.of(subject, claims));
}

export type Callers = ReturnType<typeof openCallers>;
