import type { Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import { z } from 'zod';

const counted = z.object({
  channel: z.string(),
  kind: z.string(),
  asked: z.int(),
  sent: z.int(),
  received: z.int(),
  failed: z.int(),
});
export type NoticesCounted = z.infer<typeof counted>;

/** The notices asked for since an instant of programme time, by channel and kind, and how they have fared since. */
export async function noticesCounted(
  pool: Pool,
  since: Instant,
): Promise<readonly NoticesCounted[]> {
  const { rows } = await pool.query('SELECT * FROM notices_counted($1)', [new Date(since)]);
  return z.array(counted).parse(rows);
}
