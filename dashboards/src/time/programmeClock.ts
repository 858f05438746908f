import { z } from 'zod';

const clock = z.object({
  segments: z.array(
    z.object({ wallStart: z.number(), speed: z.number(), wallEnd: z.number().nullable() }),
  ),
});

const dayMs = 86_400_000;
const secondMs = 1_000;

/** How programme time moves: with the wall clock, not at all, or so many days a second. */
export type Pace =
  | { readonly kind: 'wallClock' }
  | { readonly kind: 'standing' }
  | { readonly kind: 'fast'; readonly daysPerSecond: number };

function paceOf(answer: z.infer<typeof clock>): Pace {
  const last = answer.segments.toSorted((a, b) => a.wallStart - b.wallStart).at(-1);
  if (last === undefined) return { kind: 'wallClock' };
  if (last.wallEnd !== null) return { kind: 'standing' };
  return { kind: 'fast', daysPerSecond: (last.speed * secondMs) / dayMs };
}

/** Asks the API how programme time moves. */
export async function readPace(): Promise<Pace> {
  const response = await fetch('/clock', { signal: AbortSignal.timeout(5_000) });
  return paceOf(clock.parse(await response.json()));
}
