import { type ClockSegment, type Instant, programmeTime, wallMsUntil } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { readClockSegments } from './readClockSegments.js';

const refreshMs = 1_000;

/** Programme time, the same in every process: read once a second, computed in between. */
export interface ProgrammeClock {
  readonly now: () => Promise<Instant>;
  /** Wall milliseconds until programme time is there: 0 if past, null while the clock stands. */
  readonly wallMsUntil: (at: Instant) => Promise<number | null>;
}

/** A clock on the stored segments. While the database is away it goes on with what it read last. */
export function programmeClock(pool: Pool): ProgrammeClock {
  let segments: readonly ClockSegment[] | undefined;
  let readAt = 0;
  const current = async (): Promise<readonly ClockSegment[]> => {
    if (segments && Date.now() - readAt < refreshMs) return segments;
    try {
      segments = await readClockSegments(pool);
      readAt = Date.now();
    } catch (error) {
      if (!segments) throw error;
    }
    return segments;
  };
  return {
    now: async () => programmeTime(await current(), Date.now()),
    wallMsUntil: async (at) => wallMsUntil(await current(), at, Date.now()),
  };
}

/** Programme time now, read from the database. */
export async function programmeNow(db: Pool | ClientBase): Promise<Instant> {
  return programmeTime(await readClockSegments(db), Date.now());
}
