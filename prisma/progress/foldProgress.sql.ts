import { progressChangesSql } from './progressChanges.sql.js';

/**
 * Takes pending transitions away and adds them to the counters in one statement, so that each is counted once whatever
 * fails. Folders skip what another holds, and touch the counters in one order, so they never wait in a circle.
 */
export const foldProgressSql = `
  WITH taken AS (
    DELETE FROM progress_pending WHERE (transition_id, at) IN (
      SELECT transition_id, at FROM progress_pending LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING transition_id, at
  ), changes AS (
    SELECT change.* FROM taken JOIN transition ON transition.id = taken.transition_id AND transition.at = taken.at,
      ${progressChangesSql}
  ), counted AS (
    INSERT INTO progress_count AS known (dimension, value, state, is_overdue, has_mit_id, day, net, entered)
    SELECT dimension, value, state, is_overdue, has_mit_id, day, sum(net), sum(entered) FROM changes
    GROUP BY dimension, value, state, is_overdue, has_mit_id, day
    HAVING sum(net) <> 0 OR sum(entered) <> 0
    ORDER BY dimension, value, state, is_overdue, has_mit_id, day
    ON CONFLICT (dimension, value, state, is_overdue, has_mit_id, day) DO UPDATE
      SET net = known.net + excluded.net, entered = known.entered + excluded.entered
  )
  SELECT count(*)::integer AS folded FROM taken`;
