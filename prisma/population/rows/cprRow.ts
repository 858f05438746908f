import { isDay } from '@overgang/domain';
import { z } from 'zod';

/** One happening of the CPR feed: R-44. */
export const cprRow = z.object({
  cpr: z.string().min(1).max(11),
  event: z.enum(['DIED', 'MOVED', 'EMIGRATED', 'NUMBER_CHANGED', 'TURNED_15']),
  on: z.string().refine(isDay),
  addressLines: z.array(z.string().min(1).max(100)).min(1).max(6).optional(),
  municipality: z.string().min(1).max(100).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  newCpr: z.string().max(11).optional(),
});

export type CprRow = z.infer<typeof cprRow>;
