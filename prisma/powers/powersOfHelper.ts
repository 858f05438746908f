import { helperActs, isDay, type Power, powerKinds } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

/** A power as it stands on record. */
export interface KnownPower extends Power {
  readonly citizenId: string;
  readonly isRevoked: boolean;
}

const day = z.string().refine(isDay);
const row = z.object({
  id: z.string(),
  citizenId: z.string(),
  kind: z.enum(powerKinds),
  bank: z.string().nullable(),
  acts: z.array(z.enum(helperActs)),
  from: day,
  until: day,
  isRevoked: z.boolean(),
});

const columns = `id, citizen_id AS "citizenId", kind, bank_reg AS bank, acts, valid_from::text AS from,
  valid_until::text AS until, revoked_at IS NOT NULL AS "isRevoked"`;

/** What somebody holds, by the blind index of their number; for the API itself, at sign-in. */
export async function powersOfHelper(
  db: ClientBase,
  index: Buffer,
): Promise<readonly KnownPower[]> {
  const { rows } = await db.query(`SELECT ${columns} FROM powers_of_helper($1)`, [index]);
  return rows.map((one) => row.parse(one));
}

/** What a citizen has given, the last one first. */
export async function powersGiven(
  db: ClientBase,
  citizenId: string,
): Promise<readonly KnownPower[]> {
  const sql = `SELECT ${columns} FROM power_of_attorney WHERE citizen_id = $1 ORDER BY registered_at DESC, id`;
  const { rows } = await db.query(sql, [citizenId]);
  return rows.map((one) => row.parse(one));
}
