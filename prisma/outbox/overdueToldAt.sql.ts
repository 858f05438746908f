/**
 * when a journey's overdue notices were last settled, by whichever port; infinity while one waits. One that failed counts
 * too, since the next channel's follows it. What the step of the closing sends itself, where the one before was not seen, says
 * that the log-on is closed, and is not waited for. A value, not a set, which would be made for the whole outbox.
 */
export const overdueToldAtSql = (closing: string): string => `
  coalesce((
    SELECT max(CASE told.status WHEN 'PENDING' THEN 'infinity' ELSE told.settled_at END) FROM outbox_message AS told
    WHERE told.journey_id = ${closing}.journey_id AND told.created_at <> ${closing}.created_at
      AND told.kind = 'sendNotice' AND told.payload ->> 'noticeKind' = 'OVERDUE'
      AND told.withdrawn_at IS NULL AND told.status <> 'WITHDRAWN'), '-infinity')`;
