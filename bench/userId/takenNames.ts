import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** How an id may be taken: somebody logs on with it, or NemID's owner may still want it. */
export const kindsOfTaken = ['used', 'reserved'] as const;
export type KindOfTaken = (typeof kindsOfTaken)[number];

const statusOf: Record<KindOfTaken, string> = { used: 'ACTIVE', reserved: 'RESERVED' };

const insert = `
  INSERT INTO user_id_ledger (canonical, owner_id, status, as_typed, issued_at, confirmed_at)
  SELECT name, gen_random_uuid(), $2, name, now(), CASE WHEN $2 = 'ACTIVE' THEN now() END FROM unnest($1::text[]) AS name`;

/** Puts so many names of a kind into the ledger, in no order that would tell it, and answers them. */
export async function takenNames(
  pool: Pool,
  kind: KindOfTaken,
  count: number,
): Promise<readonly string[]> {
  const names = Array.from({ length: count }, () => `taken ${randomUUID()}`);
  await pool.query(insert, [names, statusOf[kind]]);
  return names;
}
