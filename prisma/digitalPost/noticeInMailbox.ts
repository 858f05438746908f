import type { ClientBase } from 'pg';
import { z } from 'zod';

const row = z.object({ journeyId: z.string(), noticeKey: z.string() });

/** The notice that was sent to Digital Post under a UUID; null when there is none. In Digital Post's name only. */
export async function noticeInMailbox(
  db: ClientBase,
  messageUuid: string,
): Promise<z.infer<typeof row> | null> {
  const { rows } = await db.query(
    'SELECT journey_id AS "journeyId", notice_key AS "noticeKey" FROM notice_in_mailbox($1)',
    [messageUuid],
  );
  return rows[0] === undefined ? null : row.parse(rows[0]);
}
