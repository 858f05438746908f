import { type ClockSegment, instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { prepared } from '../connection/prepared.js';

/** A segment's columns as milliseconds: for this query and for those that bring the clock along. */
export interface ClockSegmentRow {
  readonly wallStart: number;
  readonly programmeStart: number;
  readonly speed: number;
  readonly wallEnd: number | null;
}

const segmentsOf = (source: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
    'wallStart', floor(extract(epoch FROM wall_start) * 1000),
    'programmeStart', floor(extract(epoch FROM programme_start) * 1000),
    'speed', speed,
    'wallEnd', floor(extract(epoch FROM wall_end) * 1000)) ORDER BY wall_start), '[]') FROM ${source})`;

/** The segments as one jsonb array, oldest first: those that tell what time it is and will be, and all. */
export const lastClockSegmentsSql = segmentsOf(
  '(SELECT * FROM clock_segment ORDER BY wall_start DESC LIMIT 3) AS last',
);
const allClockSegmentsSql = segmentsOf('clock_segment');

export function clockSegmentOf(row: ClockSegmentRow): ClockSegment {
  return { ...row, programmeStart: instant(row.programmeStart) };
}

/** The stretches in which programme time runs, oldest first; none means the wall clock. */
export async function readClockSegments(db: Pool | ClientBase): Promise<readonly ClockSegment[]> {
  const { rows } = await db.query<{ segments: ClockSegmentRow[] }>(
    prepared(`SELECT ${allClockSegmentsSql} AS segments`, []),
  );
  return (rows[0]?.segments ?? []).map(clockSegmentOf);
}
