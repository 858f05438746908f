// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What is due and on its way: with the clock standing still it only becomes less. A delivery counts as a whole: one that
 * was announced may not have sent its rows yet.
 */
const underWay = `SELECT
  (SELECT count(*) FROM inbox_message WHERE applied_at IS NULL AND deliver_after <= $1)
  + (SELECT count(*) FROM outbox_message WHERE status = 'PENDING' AND not_before <= $1)
  + (SELECT count(*) FROM progress_pending)
  + (SELECT count(*) FROM roster WHERE state NOT IN ('DONE', 'REFUSED')) AS count`;

const calmMs = 2_000;
const stepMs = 250;

/**
 * Waits until nothing that is due is under way any more and stays so for two seconds (what comes back from outside is
 * due then too), or until the time is up: the report says what is left.
 * @param {{ pool: import('pg').Pool, now: Date, mostMs: number }} options `now` in programme time
 */
export async function untilSettled({ pool, now, mostMs }) {
  const endMs = Date.now() + mostMs;
  for (let calmSinceMs = Date.now(); Date.now() < endMs; await sleep(stepMs)) {
    const { rows } = await pool.query(underWay, [now]);
    if (Number(rows[0].count) > 0) calmSinceMs = Date.now();
    else if (Date.now() - calmSinceMs >= calmMs) return;
  }
}
