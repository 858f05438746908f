import type { ClientBase } from 'pg';
import { z } from 'zod';

/** About 150,000 a week were released at the peak of the real programme. */
const defaultReleasesPerDay = 25_000;

const row = z.object({ limit: z.coerce.number().int().nonnegative() });

/** How many journeys the programme releases a day at most: `releasesPerDay` of the policy in force. */
export async function releasesPerDay(db: ClientBase): Promise<number> {
  const found = await db.query(
    `SELECT coalesce((data->>'releasesPerDay')::int, $1) AS "limit"
     FROM policy ORDER BY version DESC LIMIT 1`,
    [defaultReleasesPerDay],
  );
  return found.rows[0] === undefined ? defaultReleasesPerDay : row.parse(found.rows[0]).limit;
}
