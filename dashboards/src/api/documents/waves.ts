import { z } from 'zod';
import type { Operation } from '../operation.js';

const wave = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  size: z.int(),
  released: z.int(),
  ratePerDay: z.int(),
  createdAt: z.iso.datetime(),
  progress: z.array(z.object({ state: z.string(), count: z.int(), withMitId: z.int() })),
});
const answer = z.object({
  waves: z.object({ edges: z.array(z.object({ node: wave }).nullable()) }),
});

export type Wave = z.infer<typeof wave>;

/** The newest waves and how far their citizens have come. */
export const waves: Operation<z.infer<typeof answer>> = {
  document: `query Waves {
    waves(first: 50) {
      edges {
        node { id name state size released ratePerDay createdAt progress { state count withMitId } }
      }
    }
  }`,
  answer,
};
