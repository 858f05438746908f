import { type Instant, instant } from './instant.js';

/**
 * A stretch during which programme time runs. `wallStart` and `wallEnd` are wall-clock epoch milliseconds (null: still
 * running), `speed` is programme milliseconds per wall millisecond. A list of them is ordered and does not overlap.
 */
export type ClockSegment = {
  readonly wallStart: number;
  readonly programmeStart: Instant;
  readonly speed: number;
  readonly wallEnd: number | null;
};

function runAt(segment: ClockSegment, wallMs: number): Instant {
  const untilMs = Math.min(wallMs, segment.wallEnd ?? wallMs);
  const ranMs = Math.max(0, untilMs - segment.wallStart);
  return instant(segment.programmeStart + Math.floor(ranMs * segment.speed));
}

/**
 * Programme time at a moment of the wall clock. Without segments it is the wall clock; before the first one it waits at
 * its start; between two and after the last closed one it stands still where that one ended.
 */
export function programmeTime(segments: readonly ClockSegment[], wallMs: number): Instant {
  const begun = segments.findLast((segment) => segment.wallStart <= wallMs) ?? segments[0];
  return begun ? runAt(begun, wallMs) : instant(Math.floor(wallMs));
}

/** The first wall millisecond at which the segment has reached the instant, or null if it ends before. */
function reachedAtWallMs(segment: ClockSegment, at: Instant): number | null {
  const neededMs = Math.max(0, at - segment.programmeStart);
  const about = segment.wallStart + (neededMs === 0 ? 0 : Math.ceil(neededMs / segment.speed));
  if (about > (segment.wallEnd ?? Number.MAX_SAFE_INTEGER)) return null;
  // A speed that is no whole number may round to a millisecond short of the instant.
  return runAt(segment, about) >= at ? about : about + 1;
}

/**
 * Wall milliseconds from `wallMs` until programme time is at `at`: 0 if it is past, null when the clock stands or will
 * stop before, as far as the segments tell.
 */
export function wallMsUntil(
  segments: readonly ClockSegment[],
  at: Instant,
  wallMs: number,
): number | null {
  if (programmeTime(segments, wallMs) >= at) return 0;
  if (segments.length === 0) return at - wallMs;
  const reached = segments
    .filter((segment) => segment.wallEnd === null || segment.wallEnd > wallMs)
    .map((segment) => reachedAtWallMs(segment, at))
    .find((wall) => wall !== null);
  return reached === undefined ? null : reached - wallMs;
}
