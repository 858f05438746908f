import { programmeNow, untoldOfFloor } from '@overgang/prisma';
import type { SweepDependencies } from './sweepDependencies.js';
import { wake } from './wake.js';

const atOnce = 200;

/** after a global move, a page of those who have not heard of it, nearest deadline first. Says how many were new. */
export async function wakeUntold(of: SweepDependencies): Promise<number> {
  const page = await untoldOfFloor(of.pool, atOnce);
  if (page.length === 0) return 0;
  const wakeUps = page.map(({ id, key }) => ({ journeyId: id, key }));
  return wake(of, wakeUps, await programmeNow(of.pool));
}
