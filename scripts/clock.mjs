// @ts-check
/** @typedef {import('pg').Pool} Pool */

/** The last Monday before the first customers moved, eight in the morning in Copenhagen. */
export const firstProgrammeStart = new Date('2021-10-04T06:00:00Z');
const heartbeatMs = 1_000;
export const dayMs = 86_400_000;

/**
 * A clock that was killed stops one heartbeat after its last one, not at it: what was stored in that second lies in the
 * past when the clock goes on, so programme time never goes back.
 */
const closeLeftOpen = `
  UPDATE clock_segment SET wall_end = LEAST($1, COALESCE(heartbeat_at, wall_start) + interval '1 second')
  WHERE wall_end IS NULL`;

/** Goes on where the last segment ended; the first begins where the programme does. */
const openNext = `
  INSERT INTO clock_segment (wall_start, programme_start, speed, heartbeat_at)
  SELECT $1, COALESCE((
    SELECT programme_start + (wall_end - wall_start) * speed FROM clock_segment ORDER BY wall_start DESC LIMIT 1
  ), $2), $3, $1
  RETURNING id, programme_start AS "programmeStart"`;

/** @param {Pool} pool @param {number} id @param {string} change */
const touch = (pool, id, change) =>
  pool.query(`UPDATE clock_segment SET ${change} WHERE id = $2 AND wall_end IS NULL`, [
    new Date(),
    id,
  ]);

const standStill = `
  INSERT INTO clock_segment (wall_start, programme_start, speed, wall_end)
  SELECT $1, $2, 1, $1 WHERE NOT EXISTS (SELECT FROM clock_segment)`;

/**
 * Before everything runs, programme time stands still: where it was stopped or killed, or at the programme's beginning.
 * @param {Pool} pool as the owner of the tables
 */
export async function holdClock(pool) {
  const now = new Date();
  await pool.query(closeLeftOpen, [now]);
  await pool.query(standStill, [now, firstProgrammeStart]);
}

/**
 * Starts the programme clock, going on where it stopped, and keeps it running until told to stop.
 * @param {Pool} pool as the owner of the tables
 * @param {number} daysPerSecond
 */
export async function startClock(pool, daysPerSecond) {
  const wallStart = new Date();
  const speed = daysPerSecond * 86_400;
  const { rows } = await pool.query(openNext, [wallStart, firstProgrammeStart, speed]);
  const { id, programmeStart } = rows[0];
  // A missed heartbeat is made good by the next one.
  const beat = () => touch(pool, id, 'heartbeat_at = $1').catch(() => {});
  const heartbeat = setInterval(beat, heartbeatMs);
  /** @type {number | undefined} */
  let stoppedMs;
  return {
    /** Programme time: from the stop on, the instant at which it stands still. */
    now: () => {
      const wallMs = (stoppedMs ?? Date.now()) - wallStart.getTime();
      return new Date(programmeStart.getTime() + wallMs * speed);
    },
    /** From here on programme time stands still. */
    async stop() {
      clearInterval(heartbeat);
      stoppedMs ??= Date.now();
      await touch(pool, id, 'wall_end = $1, heartbeat_at = $1');
    },
  };
}
