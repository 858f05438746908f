import type { Instant } from '@overgang/domain';
import { storeMessages } from '@overgang/prisma';
import type { SweepDependencies } from './sweepDependencies.js';

export interface WakeUp {
  readonly journeyId: string;
  /** One wake-up a key, however often it is asked for. */
  readonly key: string;
}

/** Stores wake-ups and hands the new ones over; what is stored is handed again like any message. Says how many were new. */
export async function wake(
  { pool, hand }: SweepDependencies,
  wakeUps: readonly WakeUp[],
  at: Instant,
): Promise<number> {
  const said = { sender: 'sweeper', kind: 'wakeUp', payload: {} } as const;
  const by = { actor: 'sweeper', role: 'system', receivedAt: at, deliverAfter: at };
  const stored = await storeMessages(
    pool,
    wakeUps.map((wakeUp) => ({ ...said, ...by, ...wakeUp })),
  );
  const fresh = wakeUps.flatMap(({ journeyId }, place) => {
    const message = stored[place];
    return message?.outcome === 'NEW' ? [{ id: message.id, journeyId, kind: 'wakeUp' }] : [];
  });
  await hand(fresh);
  return fresh.length;
}
