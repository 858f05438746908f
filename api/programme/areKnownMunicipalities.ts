import type { ClientBase } from 'pg';

const known = `
  SELECT FROM unnest($1::text[]) AS given (code)
  WHERE EXISTS (SELECT FROM municipality WHERE municipality.code = given.code)
    OR EXISTS (SELECT FROM citizen WHERE municipality = given.code)`;

/** Whether every code is a municipality that has a counter on record, or in which somebody lives. */
export async function areKnownMunicipalities(
  db: ClientBase,
  codes: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(codes)];
  const { rows } = await db.query(known, [wanted]);
  return rows.length === wanted.length;
}
