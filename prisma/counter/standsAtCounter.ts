import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({ stands: z.boolean() });

/** Whether the principal is a clerk before whom that journey's citizen stands. */
export async function standsAtCounter(db: ClientBase, journeyId: string): Promise<boolean> {
  const { rows } = await db.query('SELECT stands_at_counter($1) AS stands', [journeyId]);
  return row.parse(rows[0]).stands;
}
