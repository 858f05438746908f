import { z } from 'zod';
import type { Citizen } from '../../population/citizen.js';
import type { ActorContext } from '../actorContext.js';
import type { Asker } from '../helpers/standIn.js';
import { type Answer, refusalFields } from '../product/graphql.js';
import { stepKey } from './asCitizen.js';
import type { Page } from './diary.js';

/** A change as the schema wants it asked for: `field(input: $input)` under the type of its input. */
interface Wish {
  readonly change: string;
  readonly input: object;
}

interface Asking {
  readonly citizen: Citizen;
  readonly page: Page;
  readonly context: Pick<ActorContext, 'graphql' | 'seed'>;
}

const done = z.object({ __typename: z.string() });

const inputOf = (change: string): string =>
  `${change.charAt(0).toUpperCase()}${change.slice(1)}Input`;

/** One change in a citizen's own journey, asked for by them or by whoever stands in for them; once a step. */
export const askFor = (
  { change, input }: Wish,
  asker: Asker,
  { citizen, page, context }: Asking,
): Promise<Answer<z.infer<typeof done>>> =>
  context.graphql.mutate(stepKey(citizen, page, context, change), {
    ...asker,
    document: `mutation ($input: ${inputOf(change)}!) {
      result: ${change}(input: $input) { __typename ${refusalFields} } }`,
    variables: { input },
    success: done,
  });
