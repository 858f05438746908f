import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 240_000;
const lookEveryMs = 500;

/** Looks until it is so, and fails with the last reason if it never is. Programme time runs on meanwhile. */
export async function soon<T>(look: () => Promise<T>): Promise<T> {
  const endMs = Date.now() + patienceMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await sleep(lookEveryMs);
    }
  }
}
