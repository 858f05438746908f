import { setTimeout as sleep } from 'node:timers/promises';
import type { DemonstrationClock } from '@overgang/scripts/clock';
import { paceFor } from '@overgang/scripts/services';
import { z } from 'zod';

const status = z.object({
  ended: z.boolean(),
  citizens: z.object({ acting: z.number(), done: z.number() }),
  longestWaitMs: z.number(),
  preparing: z.string().nullable(),
});

export interface Living {
  readonly sandboxUrl: string;
  readonly clock: DemonstrationClock;
  /** programme days a second, as asked for */
  readonly speed: number;
  readonly lastDay: Date;
  /** wall time */
  readonly endMs: number;
  readonly tell: (line: string) => void;
}

type Status = z.infer<typeof status>;

const lookEveryMs = 1_000;
const tellEvery = 10;

async function readStatus(sandboxUrl: string): Promise<Status> {
  const answer = await fetch(`${sandboxUrl}/status`, { signal: AbortSignal.timeout(5_000) });
  return status.parse(await answer.json());
}

function told({ clock }: Living, known: Status | null): string {
  const figures = known ? `${known.citizens.done} done, ${known.citizens.acting} acting` : '?';
  return `${clock.now().toISOString().slice(0, 10)}  ${figures}, ${clock.speed()} days a second`;
}

const paceNow = ({ longestWaitMs, preparing }: Status, speed: number, asked: number) => ({
  ...{ speed, asked, longestWaitMs },
  isPreparing: preparing !== null,
});

/**
 * Waits until the outside world says that everybody has done what they ever will, or the days or the time are over. The clock
 * goes no faster than people get their turns.
 */
export async function untilLived(of: Living): Promise<void> {
  const { clock, speed: asked, sandboxUrl } = of;
  for (let looks = 0; Date.now() < of.endMs && clock.now() < of.lastDay; looks += 1) {
    const known = await readStatus(sandboxUrl).catch(() => null);
    if (looks % tellEvery === 0) of.tell(told(of, known));
    if (known?.ended) return;
    const speed = clock.speed();
    const pace = known ? paceFor(paceNow(known, speed, asked)) : speed;
    if (pace !== speed) await clock.changeSpeed(pace);
    await sleep(lookEveryMs);
  }
}
