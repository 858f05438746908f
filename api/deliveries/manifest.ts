import { z } from 'zod';

/** What a sender says of a delivery before its bytes (domain: Banks in). */
export const manifest = z.strictObject({
  kind: z.enum(['POPULATION', 'CPR', 'ROSTER']),
  deliveryId: z.string().regex(/^[\w.:-]{1,100}$/),
  cvr: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  count: z.int().min(0).max(20_000_000),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .transform((hex) => hex.toLowerCase()),
  format: z.enum(['ndjson', 'csv']),
  test: z.boolean().default(false),
});

export type Manifest = z.infer<typeof manifest>;
