import { type Database, openDatabase, programmeNow } from '@overgang/prisma';
import { databaseUrlOf } from './startOvergang.js';

async function read({ pool, prisma }: Database) {
  const { rows: segments } = await pool.query<{ start: number; end: number | null }>(
    `SELECT extract(epoch FROM programme_start)::float8 * 1000 AS start,
       extract(epoch FROM programme_start + (wall_end - wall_start) * speed)::float8 * 1000 AS end
     FROM clock_segment ORDER BY wall_start`,
  );
  const journeys = await prisma.journey.findMany({
    select: { id: true, version: true, deadline: true, wakeAt: true, isOverdue: true },
  });
  const wakeUps = await prisma.transition.findMany({
    where: { event: 'wakeUp' },
    orderBy: { version: 'asc' },
    select: { journeyId: true, version: true, at: true },
  });
  return { now: await programmeNow(pool), segments, journeys, wakeUps };
}

/**
 * What stands in a run's database: its stretches of programme time (ms), its journeys, each time the clock moved one, and
 * what time it was after all of that.
 */
export async function readProgramme(directory: string): ReturnType<typeof read> {
  const database = openDatabase(databaseUrlOf(directory), { maxConnections: 2 });
  try {
    return await read(database);
  } finally {
    await database.close();
  }
}

export type Programme = Awaited<ReturnType<typeof readProgramme>>;
