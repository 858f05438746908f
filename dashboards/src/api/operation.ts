import type { z } from 'zod';

/** A GraphQL operation and the shape of what it answers. */
export interface Operation<Answer> {
  readonly document: string;
  readonly answer: z.ZodType<Answer>;
}
