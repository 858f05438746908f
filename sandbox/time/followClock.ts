import { type ClockSegment, clockAnswer, programmeTimeAt } from './clockSegments.js';
import type { ProgrammeClock } from './programmeClock.js';

/** How long an answer of the product is good for: longer than it takes to ask again. */
const trustedMs = 3000;

/**
 * Follows the product's `GET /clock`. When the product is away for some seconds, time stands still until it is back, and
 * it never goes back: what a killed product forgot of its clock must not have happened here. `stop` ends the asking.
 */
export function followClock(
  apiUrl: string,
  everyMs = 1000,
): ProgrammeClock & { readonly stop: () => void } {
  let segments: readonly ClockSegment[] | null = null;
  let askedAtWallMs = 0;
  let latest = 0;
  const now = () => {
    if (segments === null) throw new Error('programme time is not known yet');
    const wallMs = Math.min(Date.now(), askedAtWallMs + trustedMs);
    latest = Math.max(latest, programmeTimeAt(segments, wallMs));
    return latest;
  };
  const ask = async () => {
    const answer = await fetch(`${apiUrl}/clock`, { signal: AbortSignal.timeout(2000) });
    if (!answer.ok) return;
    segments = clockAnswer.parse(await answer.json()).segments;
    askedAtWallMs = Date.now();
  };
  // The product may be starting, stopping or killed: the next question comes anyway.
  const askQuietly = () => ask().catch(() => undefined);
  void askQuietly();
  const timer = setInterval(askQuietly, everyMs);
  return {
    now,
    isKnown: () => segments !== null,
    beganAt: () => segments?.[0]?.programmeStart ?? null,
    speed: () => speedOf(segments?.at(-1)),
    stop: () => clearInterval(timer),
  };
}

/** Without segments it is the wall clock. */
function speedOf(last: ClockSegment | undefined): number {
  if (!last) return 1;
  return last.wallEnd === null ? last.speed : 0;
}
