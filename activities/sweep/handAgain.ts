import { openMessages } from '@overgang/prisma';
import { programmeTimeBefore } from './programmeTimeBefore.js';
import type { SweepDependencies } from './sweepDependencies.js';

const atOnce = 200;
/** Whoever stored a message hands it over itself; only what still lies there after that is ours. */
const ownTimeMs = 1_500;
/** What was handed over is given that long to be applied. */
const patienceMs = 15_000;

/** I9: hands every due message that was not applied to its journey, again if need be. Says how many it could hand over. */
export async function handAgain({ pool, hand }: SweepDependencies): Promise<number> {
  const now = await programmeTimeBefore(pool, ownTimeMs);
  const handedBeforeMs = Date.now() - patienceMs;
  const open = await openMessages(pool, { now, handedBeforeMs, limit: atOnce });
  return hand(open);
}
