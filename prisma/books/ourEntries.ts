import type { BookOf, OurEntry } from '@overgang/domain';
import type { Pool } from 'pg';
import { z } from 'zod';

const row = z.object({
  key: z.string(),
  status: z.enum(['PENDING', 'SENT', 'FAILED', 'WITHDRAWN']),
  told: z.array(z.enum(['noticeReceived', 'noticeUndeliverable'])),
});

const select = `
  SELECT notice.id AS key, message.status, ARRAY(
    SELECT DISTINCT told.kind FROM inbox_message AS told
    WHERE told.journey_id = notice.journey_id AND told.kind IN ('noticeReceived', 'noticeUndeliverable')
      AND told.payload ->> 'noticeId' = notice.notice_key) AS told
  FROM notice JOIN outbox_message AS message
    ON message.journey_id = notice.journey_id AND message.provider_key = notice.id AND message.kind = 'sendNotice'
  WHERE notice.id = ANY ($1::uuid[]) AND notice.channel = $2 AND notice.bank_reg IS NOT DISTINCT FROM $3`;

/** What we know of the notices of one book, by their keys; what is none of ours is missing. */
export async function ourEntries(
  pool: Pool,
  { channel, bankReg }: BookOf,
  keys: readonly string[],
): Promise<ReadonlyMap<string, OurEntry>> {
  if (keys.length === 0) return new Map();
  const { rows } = await pool.query(select, [keys, channel, bankReg]);
  return new Map(rows.map((given) => row.parse(given)).map(({ key, ...entry }) => [key, entry]));
}
