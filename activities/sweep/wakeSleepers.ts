import { type Sleeper, sleepers, storeMessages } from '@overgang/prisma';
import { programmeTimeBefore } from './programmeTimeBefore.js';
import type { SweepDependencies } from './sweepDependencies.js';

const atOnce = 200;
/** Timers may be that late by themselves; waking sooner would only add to the load that makes them late. */
const timerLateMs = 10_000;

/**
 * Wakes journeys whose wake-up is long past: their workflow lost its timer, is gone, or closed at a rest that a birthday
 * ends. Each wake-up is stored once; it is handed again like any message. Says how many were new.
 */
export async function wakeSleepers({ pool, hand }: SweepDependencies): Promise<number> {
  const before = await programmeTimeBefore(pool, timerLateMs);
  let woken = 0;
  let after: Sleeper | undefined;
  for (;;) {
    const page = await sleepers(pool, { before, limit: atOnce, ...(after ? { after } : {}) });
    const stored = await storeMessages(
      pool,
      page.map(({ id, wakeAt }) => ({
        ...{
          sender: 'sweeper',
          key: `${id}/${wakeAt}`,
          kind: 'wakeUp',
          journeyId: id,
          payload: {},
        },
        ...{ actor: 'sweeper', role: 'system', receivedAt: before, deliverAfter: before },
      })),
    );
    const fresh = page.flatMap(({ id: journeyId }, place) => {
      const message = stored[place];
      return message?.outcome === 'NEW' ? [{ id: message.id, journeyId, kind: 'wakeUp' }] : [];
    });
    await hand(fresh);
    woken += fresh.length;
    after = page.at(-1);
    if (page.length < atOnce) return woken;
  }
}
