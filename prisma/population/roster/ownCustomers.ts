import { z } from 'zod';
import type { PageWork } from '../page.js';

const rows = z.array(z.object({ citizen_id: z.string() }));

/** Which of these people are the bank's customers now, with an agreement that has not ended. */
export async function ownCustomers(
  { db, delivery }: PageWork,
  citizenIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (citizenIds.length === 0) return new Set();
  const found = await db.query(
    'SELECT citizen_id FROM bank_customer WHERE bank_reg = $1 AND citizen_id = ANY ($2) AND ended_at IS NULL',
    [delivery.sender, citizenIds],
  );
  return new Set(rows.parse(found.rows).map((row) => row.citizen_id));
}
