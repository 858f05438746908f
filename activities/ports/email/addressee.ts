import type { Pool } from 'pg';
import { z } from 'zod';

const citizenRow = z.object({ address: z.string().nullable() });
const contactRow = z.object({ address: z.string().nullable(), name: z.string() });

/** A citizen's own address; null where they gave none. */
export async function citizenAddress(pool: Pool, journeyId: string): Promise<string | null> {
  const { rows } = await pool.query(
    'SELECT email AS address FROM journey JOIN citizen ON citizen.id = citizen_id WHERE journey.id = $1',
    [journeyId],
  );
  return rows[0] === undefined ? null : citizenRow.parse(rows[0]).address;
}

/** Whom at a bank to write to; null for no bank of ours. */
export async function bankContact(pool: Pool, reg: string | null) {
  const { rows } = await pool.query(
    'SELECT contact_email AS address, name FROM bank WHERE reg = $1',
    [reg],
  );
  return rows[0] === undefined ? null : contactRow.parse(rows[0]);
}
