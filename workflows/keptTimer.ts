import { CancellationScope, sleep } from '@temporalio/workflow';

/** A wake-up that stays due must not become a busy loop. */
const shortestSleepMs = 50;

/**
 * One timer that is armed anew only when the wake-up it is kept for moves: each arming costs up to two history events.
 * `ring` is called when it fires.
 */
export function keptTimer(ring: () => void) {
  let armed: { scope: CancellationScope; wakeAt: number } | null = null;

  function disarm() {
    armed?.scope.cancel();
    armed = null;
  }

  async function run(scope: CancellationScope, sleepMs: number) {
    try {
      await scope.run(() => sleep(Math.max(sleepMs, shortestSleepMs)));
      if (armed?.scope === scope) armed = null;
      ring();
    } catch {
      // Only a cancelled sleep fails: another timer stands in its place, or none is wanted.
    }
  }

  return {
    /** Keeps the timer for this instant, or none when there is nothing to wait for. */
    keep(wakeAt: number | null, sleepMs: number | null): void {
      if (wakeAt !== null && armed?.wakeAt === wakeAt) return;
      disarm();
      if (wakeAt === null || sleepMs === null) return;
      const scope = new CancellationScope();
      armed = { scope, wakeAt };
      void run(scope, sleepMs);
    },
    disarm,
  };
}
