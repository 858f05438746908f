import { z } from 'zod';

/** `?after=CURSOR&limit=N`, N at most 1000. */
export const feedQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
