import { type Sleeper, sleepers } from '@overgang/prisma';
import { programmeTimeBefore } from './programmeTimeBefore.js';
import type { SweepDependencies } from './sweepDependencies.js';
import { wake } from './wake.js';

const atOnce = 200;
/** Timers may be that late by themselves; waking sooner would only add to the load that makes them late. */
const timerLateMs = 10_000;

/**
 * Wakes journeys whose wake-up is long past: their workflow lost its timer, is gone, or closed at a rest that a birthday
 * ends. Each wake-up is stored once. Says how many were new.
 */
export async function wakeSleepers(of: SweepDependencies): Promise<number> {
  const before = await programmeTimeBefore(of.pool, timerLateMs);
  let woken = 0;
  let after: Sleeper | undefined;
  for (;;) {
    const page = await sleepers(of.pool, { before, limit: atOnce, ...(after ? { after } : {}) });
    const wakeUps = page.map(({ id, wakeAt }) => ({ journeyId: id, key: `${id}/${wakeAt}` }));
    woken += await wake(of, wakeUps, before);
    after = page.at(-1);
    if (page.length < atOnce) return woken;
  }
}
