// @ts-check
/** @typedef {import('pg').Pool} Pool */

/** The last Monday before the first customers moved, eight in the morning in Copenhagen. */
export const firstProgrammeStart = new Date('2021-10-04T06:00:00Z');
const heartbeatMs = 1_000;
const heartbeat = 'UPDATE clock_segment SET heartbeat_at = $1 WHERE id = $2';
const secondsADay = 86_400;
export const dayMs = 86_400_000;

/**
 * A clock that was killed stops one heartbeat after its last one, not at it: what was stored in that second lies in the
 * past when the clock goes on, so programme time never goes back. A change announced for later does not come.
 */
const stopKilled = `
  WITH killed AS (SELECT LEAST($1, max(heartbeat_at) + interval '1 second') AS at FROM clock_segment),
    forgotten AS (DELETE FROM clock_segment USING killed WHERE wall_start > killed.at)
  UPDATE clock_segment SET wall_end = GREATEST(wall_start, killed.at)
  FROM killed WHERE wall_start <= killed.at AND (wall_end IS NULL OR wall_end > killed.at)`;

const segmentColumns = `id, wall_start AS "wallStart", programme_start AS "programmeStart", speed`;

/** Goes on where the last segment ended; the first begins where the programme does. */
const openNext = `
  INSERT INTO clock_segment (wall_start, programme_start, speed, heartbeat_at)
  SELECT GREATEST($1, (SELECT max(wall_end) FROM clock_segment)), COALESCE((
    SELECT programme_start + (wall_end - wall_start) * speed FROM clock_segment ORDER BY wall_start DESC LIMIT 1
  ), $2), $3, $1
  RETURNING ${segmentColumns}`;

/** Everybody reads the clock once a second: what changes is written down before it does, so that all change together. */
const announcedMs = 2_500;
const change = `
  WITH ended AS (UPDATE clock_segment SET wall_end = $1 WHERE id = $2 AND wall_end IS NULL RETURNING *)
  INSERT INTO clock_segment (wall_start, programme_start, speed)
  SELECT $1, programme_start + ($1 - wall_start) * speed, $3 FROM ended
  RETURNING ${segmentColumns}`;

/** Now, whatever had been announced. */
const forgetAnnounced = 'DELETE FROM clock_segment WHERE wall_start > $1';
const endNow = `
  UPDATE clock_segment SET wall_end = $1, heartbeat_at = $1 WHERE wall_end IS NULL OR wall_end > $1`;

const standStill = `
  INSERT INTO clock_segment (wall_start, programme_start, speed, wall_end)
  SELECT $1, $2, 1, $1 WHERE NOT EXISTS (SELECT FROM clock_segment)`;

/**
 * Before everything runs, programme time stands still: where it was stopped or killed, or at the programme's beginning.
 * @param {Pool} pool as the owner of the tables
 */
export async function holdClock(pool) {
  const now = new Date();
  await pool.query(stopKilled, [now]);
  await pool.query(standStill, [now, firstProgrammeStart]);
}

/** @typedef {Awaited<ReturnType<typeof startClock>>} DemonstrationClock */
/** @typedef {{ id: number, wallStart: Date, programmeStart: Date, speed: number }} Segment */

/** @param {Pool} pool @param {Date} from @param {number} speed programme time per wall time @returns {Promise<Segment>} */
async function open(pool, from, speed) {
  const { rows } = await pool.query(openNext, [from, firstProgrammeStart, speed]);
  return rows[0];
}

/** @param {Segment} segment @param {number} wallMs */
const programmeMs = ({ wallStart, programmeStart, speed }, wallMs) =>
  programmeStart.getTime() + (wallMs - wallStart.getTime()) * speed;

/**
 * Starts the programme clock, going on where it stopped, and keeps it running until told to stop.
 * @param {Pool} pool as the owner of the tables
 * @param {number} daysPerSecond
 */
export async function startClock(pool, daysPerSecond) {
  let running = await open(pool, new Date(), daysPerSecond * secondsADay);
  let before = running;
  const segmentAt = (/** @type {number} */ wallMs) =>
    running.wallStart.getTime() <= wallMs ? running : before;
  // A missed heartbeat is made good by the next one.
  const beat = () => pool.query(heartbeat, [new Date(), segmentAt(Date.now()).id]).catch(() => {});
  const beating = setInterval(beat, heartbeatMs);
  /** @type {number | undefined} */
  let stoppedMs;
  return {
    /** Programme time: from the stop on, the instant at which it stands still. */
    now: () => {
      const wallMs = stoppedMs ?? Date.now();
      return new Date(programmeMs(segmentAt(wallMs), wallMs));
    },
    /** Programme days a second, as the clock goes or will go from its next change on. */
    speed: () => running.speed / secondsADay,
    /** @param {number} daysPerSecond from a moment on that everybody knows before it comes */
    async changeSpeed(daysPerSecond) {
      if (stoppedMs !== undefined || segmentAt(Date.now()) !== running) return;
      const from = new Date(Date.now() + announcedMs);
      const speed = daysPerSecond * secondsADay;
      const { rows } = await pool.query(change, [from, running.id, speed]);
      if (rows[0]) [before, running] = [running, rows[0]];
    },
    /** From here on programme time stands still. */
    async stop() {
      clearInterval(beating);
      stoppedMs ??= Date.now();
      await pool.query(forgetAnnounced, [new Date(stoppedMs)]);
      await pool.query(endNow, [new Date(stoppedMs)]);
    },
  };
}
