import type { Pool } from 'pg';
import { z } from 'zod';

const row = z.object({
  journeyId: z.string(),
  citizenId: z.string(),
  cipherText: z.instanceof(Buffer),
  keyId: z.string(),
});

/** Somebody whom we know to have MitID, or to have ordered it, with the number still sealed. */
export type UnseenMitId = z.infer<typeof row>;

const select = `
  SELECT j.id AS "journeyId", v.citizen_id AS "citizenId", v.cipher_text AS "cipherText", v.key_id AS "keyId"
  FROM journey j JOIN vault_entry v ON v.citizen_id = j.citizen_id
  WHERE ($2::uuid IS NULL OR j.id > $2)
    AND (EXISTS (SELECT FROM authenticator a WHERE a.citizen_id = j.citizen_id AND a.state = 'ACTIVE')
      OR EXISTS (SELECT FROM outbox_message m WHERE m.journey_id = j.id AND m.port = 'MITID' AND m.status = 'SENT'))
    AND NOT EXISTS (SELECT FROM mit_id_seen s WHERE s.reconciliation_id = $1 AND s.citizen_id = j.citizen_id)
  ORDER BY j.id LIMIT $3`;

/** A page of those whom a comparison has not met in MitID's book. */
export async function unseenMitIds(
  pool: Pool,
  reconciliationId: string,
  after: string | null,
  limit: number,
): Promise<readonly UnseenMitId[]> {
  const { rows } = await pool.query(select, [reconciliationId, after, limit]);
  return z.array(row).parse(rows);
}
