import { type Instant, logonWords } from '@overgang/domain';
import type { Pool } from 'pg';
import { z } from 'zod';

const counted = z.object({ bank: z.string(), word: z.enum(logonWords), count: z.int() });
export type LogonsAwaited = z.infer<typeof counted>;

/** How many closings and openings each bank has not confirmed within the policy’s days. */
export async function logonsAwaited(pool: Pool, now: Instant): Promise<readonly LogonsAwaited[]> {
  const { rows } = await pool.query('SELECT * FROM logons_awaited($1)', [new Date(now)]);
  return z.array(counted).parse(rows);
}
