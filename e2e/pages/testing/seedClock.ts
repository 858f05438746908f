import type { Database } from '@overgang/prisma';

const daysPerSecond = 86_400;

/** Programme time at one day a second from the given moment on. */
export async function startProgrammeTime({ pool }: Database, at: string): Promise<void> {
  await pool.query(
    'INSERT INTO clock_segment (wall_start, programme_start, speed) VALUES (now(), $1, $2)',
    [at, daysPerSecond],
  );
}
