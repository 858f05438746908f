import type { ClientBase } from 'pg';
import { z } from 'zod';

const changed = z.object({
  reg: z.string(),
  name: z.string(),
  capDays: z.int().nullable(),
  before: z.int().nullable(),
});
export type ExtensionCap = z.infer<typeof changed>;

const update = `
  UPDATE bank SET extension_cap_days = $2 WHERE reg = $1
  RETURNING reg, name, extension_cap_days AS "capDays", old.extension_cap_days AS before`;

/** how far the bank may extend from now on; null days: as the policy says. Null where there is no such bank. */
export async function setExtensionCap(
  db: ClientBase,
  reg: string,
  capDays: number | null,
): Promise<ExtensionCap | null> {
  const { rows } = await db.query(update, [reg, capDays]);
  return rows[0] === undefined ? null : changed.parse(rows[0]);
}
