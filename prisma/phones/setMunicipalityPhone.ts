import type { HelpPhone } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

export interface CounterPhone {
  /** as in CPR */
  readonly code: string;
  readonly phone: HelpPhone;
  /** null: as it is on record */
  readonly name: string | null;
}

const changed = z.object({ code: z.string(), before: z.string().nullable() });

const update = `
  UPDATE municipality SET phone = $2, name = coalesce($3, name) WHERE code = $1 RETURNING code, old.phone AS before`;
const insert = `
  INSERT INTO municipality (code, name, phone) VALUES ($1, $3, $2)
  ON CONFLICT (code) DO UPDATE SET phone = excluded.phone, name = excluded.name RETURNING code, NULL AS before`;

/** whom a municipality's citizens call from now on. Null: it is not on record yet, and no name is given to put it there. */
export async function setMunicipalityPhone(
  db: ClientBase,
  { code, phone, name }: CounterPhone,
): Promise<z.infer<typeof changed> | null> {
  const values = [code, phone, name];
  const known = (await db.query(update, values)).rows[0];
  if (known !== undefined) return changed.parse(known);
  if (name === null) return null;
  return changed.parse((await db.query(insert, values)).rows[0]);
}
