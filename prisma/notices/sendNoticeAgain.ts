import type { Pool } from 'pg';

/** GIVEN_UP: the journey waits for it no longer, so nothing goes out. UNCHANGED: it is no notice that we call sent. */
export type SentAgain = 'SENT_AGAIN' | 'GIVEN_UP' | 'UNCHANGED';

/**
 * The journey is locked, as a step locks it: a notice that a step has just given up does not come back. What goes out again
 * keeps its key, so a provider that does know it takes it once.
 */
const again = `
  WITH lost AS (
    SELECT notice.id, notice.journey_id,
      journey.ended_at IS NULL AND EXISTS (SELECT FROM jsonb_array_elements(memory -> 'pendingNotices') AS pending
        WHERE pending ->> 'id' = notice_key) AS "isAwaited"
    FROM notice JOIN journey ON journey.id = notice.journey_id
    WHERE notice.id = $1 AND sent_at IS NOT NULL AND received_at IS NULL AND outcome IS NULL
    FOR UPDATE OF journey
  ), released AS (
    UPDATE outbox_message AS message
    SET status = 'PENDING', retry_at = NULL, settled_at = NULL, lease_token = NULL, lease_until = NULL
    FROM lost
    WHERE "isAwaited" AND message.journey_id = lost.journey_id AND message.provider_key = lost.id
      AND message.kind = 'sendNotice' AND message.status = 'SENT'
    RETURNING pg_notify('outbox', message.port)
  ), marked AS (
    UPDATE notice SET sent_at = NULL, outcome = CASE WHEN NOT "isAwaited" THEN 'LOST' END
    FROM lost WHERE notice.id = lost.id AND received_at IS NULL AND outcome IS NULL
  )
  SELECT "isAwaited", (SELECT count(*) FROM released) FROM lost`;

/** Sends a notice again, under its own key, that its channel was given and does not know. */
export async function sendNoticeAgain(pool: Pool, noticeId: string): Promise<SentAgain> {
  const { rows } = await pool.query<{ isAwaited: boolean }>(again, [noticeId]);
  const [lost] = rows;
  if (!lost) return 'UNCHANGED';
  return lost.isAwaited ? 'SENT_AGAIN' : 'GIVEN_UP';
}
