// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../setup/setupProblem.mjs';

/**
 * Asks again and again until the answer is yes. An attempt that throws counts as no.
 * @param {() => Promise<boolean>} isReady
 * @param {{ forMs: number, orSay: () => string, everyMs?: number }} limits the sentence for when it never was
 */
export async function waitUntil(isReady, { forMs, orSay, everyMs = 50 }) {
  const giveUpAt = Date.now() + forMs;
  while (!(await isReady().catch(() => false))) {
    if (Date.now() > giveUpAt) throw new SetupProblem(orSay());
    await sleep(everyMs);
  }
}
