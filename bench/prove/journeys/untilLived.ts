import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const status = z.object({
  ended: z.boolean(),
  citizens: z.object({ acting: z.number(), done: z.number() }),
});

export interface Living {
  readonly sandboxUrl: string;
  /** programme time */
  readonly now: () => Date;
  readonly lastDay: Date;
  /** wall time */
  readonly endMs: number;
  readonly tell: (line: string) => void;
}

const lookEveryMs = 5_000;

async function readStatus(sandboxUrl: string): Promise<z.infer<typeof status>> {
  const answer = await fetch(`${sandboxUrl}/status`, { signal: AbortSignal.timeout(5_000) });
  return status.parse(await answer.json());
}

/** Waits until the outside world says that everybody has done what they ever will, or the days or the time are over. */
export async function untilLived(of: Living): Promise<void> {
  while (Date.now() < of.endMs && of.now() < of.lastDay) {
    const known = await readStatus(of.sandboxUrl).catch(() => null);
    const figures = known ? `${known.citizens.done} done, ${known.citizens.acting} acting` : '?';
    of.tell(`${of.now().toISOString().slice(0, 10)}  ${figures}`);
    if (known?.ended) return;
    await sleep(lookEveryMs);
  }
}
