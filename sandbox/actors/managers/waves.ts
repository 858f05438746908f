import { z } from 'zod';
import type { ActorContext } from '../actorContext.js';
import { refusalFields } from '../product/graphql.js';

export interface WavePlan {
  /** Part of the keys of what is asked. */
  readonly key: string;
  readonly name: string;
  readonly onDay: number;
  readonly banks: readonly string[] | null;
}

/** Three waves that together reach everybody: one bank, the other banks, everybody who is left. */
export const wavePlans: readonly WavePlan[] = [
  { key: 'nordbanken', name: 'Nordbanken', onDay: 2, banks: ['1111'] },
  { key: 'other-banks', name: 'The other banks', onDay: 20, banks: ['2222', '3333'] },
  { key: 'everybody-else', name: 'Everybody else', onDay: 45, banks: null },
];

/** A wave is let go within about eight days. */
const releaseDays = 8;

const createDocument = `mutation ($name: String!, $ratePerDay: Int!, $banks: [String!]) {
  result: createWave(input: { name: $name, ratePerDay: $ratePerDay, selection: { banks: $banks } }) {
    __typename
    ... on CreateWaveSuccess { wave { id } }
    ${refusalFields}
  }
}`;
const created = z.object({ wave: z.object({ id: z.string() }) });

const releaseDocument = `mutation ($id: ID!) {
  result: releaseWave(id: $id) {
    __typename
    ${refusalFields}
  }
}`;
const released = z.object({ __typename: z.string() });

/** Creates the wave and lets it go; the same again changes nothing. Throws when the product refuses. */
export async function runWave(
  { key, name, banks }: WavePlan,
  context: ActorContext,
): Promise<void> {
  const { graphql, tokens, seed, people } = context;
  const token = await tokens.of('manager-anna', { role: 'MANAGER' });
  const ratePerDay = Math.max(5, Math.ceil(people.all.length / 2 / releaseDays));
  const variables = { name, ratePerDay, banks };
  const asked = { token, document: createDocument, variables, success: created };
  const wave = await graphql.mutate(`wave-${seed}-${key}-create`, asked);
  if (!wave.ok) throw new Error(`wave refused: ${wave.refusal.code}`);
  const release = await graphql.mutate(`wave-${seed}-${key}-release`, {
    token,
    document: releaseDocument,
    variables: { id: wave.value.wave.id },
    success: released,
  });
  if (!release.ok) throw new Error(`release refused: ${release.refusal.code}`);
}
