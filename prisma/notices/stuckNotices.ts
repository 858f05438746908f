import type { Channel, Instant } from '@overgang/domain';
import type { Pool } from 'pg';

/** Where a notice stands among those of its channel that wait for a receipt. */
export interface StuckNotice {
  /** also the key under which the channel has it */
  readonly id: string;
  readonly sentAt: Date;
}

export interface StuckQuery {
  readonly channel: Channel;
  /** programme time */
  readonly sentBefore: Instant;
  readonly limit: number;
  /** the last one of the page before */
  readonly after?: StuckNotice;
}

/** A receipt that lies in the inbox has come, though a letter's is not handed to the journey before the post has had its days. */
const select = `
  SELECT id, sent_at AS "sentAt" FROM notice
  WHERE channel = $1 AND sent_at < $2 AND received_at IS NULL AND outcome IS NULL
    AND ($4::timestamptz IS NULL OR (sent_at, id) > ($4, $5::uuid))
    AND NOT EXISTS (SELECT FROM inbox_message AS told
      WHERE told.journey_id = notice.journey_id AND told.kind IN ('noticeReceived', 'noticeUndeliverable')
        AND told.payload ->> 'noticeId' = notice.notice_key)
  ORDER BY sent_at, id LIMIT $3`;

/** Notices that a channel took before then and of which nothing has been heard since, oldest first. */
export async function stuckNotices(pool: Pool, query: StuckQuery): Promise<StuckNotice[]> {
  const { channel, sentBefore, limit, after } = query;
  const from = [after?.sentAt, after?.id];
  const values = [channel, new Date(sentBefore), limit, ...from];
  const { rows } = await pool.query<StuckNotice>(select, values);
  return rows;
}
