import { authenticatorMeans } from '@overgang/domain';
import type { Pool } from 'pg';
import { z } from 'zod';

const row = z.object({
  id: z.string(),
  means: z.enum(authenticatorMeans),
  wasActive: z.boolean(),
});

/** An authenticator as our books know it; `id` is MitID's own, unless MitID was known before it gave us any. */
export type BookedAuthenticator = z.infer<typeof row>;

const select = `
  SELECT authenticator.id, means, activated_at IS NOT NULL AS "wasActive"
  FROM authenticator JOIN journey USING (citizen_id) WHERE journey.id = $1`;

/** All of a citizen's, the ended ones too. */
export async function bookedAuthenticators(
  pool: Pool,
  journeyId: string,
): Promise<readonly BookedAuthenticator[]> {
  const { rows } = await pool.query(select, [journeyId]);
  return rows.map((found) => row.parse(found));
}
