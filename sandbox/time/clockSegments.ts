import { z } from 'zod';

/** What `GET /clock` answers: epoch milliseconds; `speed` is programme time per wall time. */
export const clockAnswer = z.object({
  segments: z.array(
    z.object({
      wallStart: z.number(),
      programmeStart: z.number(),
      speed: z.number(),
      wallEnd: z.number().nullable(),
    }),
  ),
});

export type ClockSegment = z.infer<typeof clockAnswer>['segments'][number];

/**
 * Programme time (epoch ms) at a wall time: the wall clock when there are no segments; it stands still between and
 * after closed ones, and waits at the first one's start before it.
 */
export function programmeTimeAt(segments: readonly ClockSegment[], wallMs: number): number {
  const begun = segments.findLast((segment) => segment.wallStart <= wallMs) ?? segments[0];
  if (!begun) return wallMs;
  const ranMs = Math.min(wallMs, begun.wallEnd ?? wallMs) - begun.wallStart;
  return begun.programmeStart + Math.floor(Math.max(0, ranMs) * begun.speed);
}
