import type { ClientBase, Pool } from 'pg';
import { prepared } from '../connection/prepared.js';

const update = 'UPDATE inbox_message SET handed_at = clock_timestamp() WHERE id = ANY ($1::uuid[])';

/** Notes (in wall time) that these messages were handed to their journeys just now. */
export async function markHanded(db: Pool | ClientBase, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.query(prepared(update, [ids]));
}
