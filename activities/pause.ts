import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, but not beyond the signal; never throws. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
