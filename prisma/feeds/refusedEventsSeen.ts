import type { Pool } from 'pg';

export interface RefusedEventCount {
  readonly feed: string;
  readonly reason: string;
  readonly events: number;
}

/** How many events of each feed were set aside, by reason. */
export async function refusedEventsSeen(pool: Pool): Promise<readonly RefusedEventCount[]> {
  const { rows } = await pool.query<RefusedEventCount>('SELECT * FROM refused_events_seen()');
  return rows;
}
