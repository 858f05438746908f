// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../setup/setupProblem.mjs';

/** @param {unknown} error */
function noUnlessSaid(error) {
  if (error instanceof SetupProblem) throw error;
  return false;
}

/**
 * Asks again and again until the answer is yes. An attempt that throws counts as no, unless it says what to do.
 * @param {() => Promise<boolean>} isReady
 * @param {{ forMs: number, orSay: () => string, everyMs?: number }} limits the sentence for when it never was
 */
export async function waitUntil(isReady, { forMs, orSay, everyMs = 50 }) {
  const giveUpAt = Date.now() + forMs;
  while (!(await isReady().catch(noUnlessSaid))) {
    if (Date.now() > giveUpAt) throw new SetupProblem(orSay());
    await sleep(everyMs);
  }
}
