import { type Instant, programmeTime } from '@overgang/domain';
import { readClockSegments } from '@overgang/prisma';
import type { Pool } from 'pg';

/** Programme time as it was so many wall milliseconds ago: however fast it runs, what is late is late in real seconds. */
export async function programmeTimeBefore(pool: Pool, wallMs: number): Promise<Instant> {
  return programmeTime(await readClockSegments(pool), Date.now() - wallMs);
}
