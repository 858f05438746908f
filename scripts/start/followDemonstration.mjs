// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { dayMs, firstProgrammeStart } from '../clock.mjs';
import { progressLine } from '../progressLine.mjs';

/** @param {string} sandboxUrl @returns {Promise<boolean>} */
async function hasEnded(sandboxUrl) {
  const response = await fetch(`${sandboxUrl}/status`, {
    signal: AbortSignal.timeout(2_000),
  });
  /** @type {unknown} */
  const answer = response.ok ? await response.json() : undefined;
  return (
    typeof answer === 'object' && answer !== null && 'ended' in answer && answer.ended === true
  );
}

/**
 * Prints a line a second until the demonstration has ended: because the sandbox says that the last journey has, or
 * because its days are over.
 * @param {{ pool: import('pg').Pool, clock: { now: () => Date }, sandboxUrl: string, days: number, signal: AbortSignal }} options
 */
export async function followDemonstration({ pool, clock, sandboxUrl, days, signal }) {
  const lastInstant = firstProgrammeStart.getTime() + days * dayMs;
  while (!signal.aborted && clock.now().getTime() < lastInstant) {
    // A database or sandbox that is away for a moment costs a line, not the demonstration.
    const line = await progressLine(pool, clock.now()).catch(
      (error) => `(no figures: ${error.message})`,
    );
    if (signal.aborted) return;
    console.log(line);
    if (await hasEnded(sandboxUrl).catch(() => false)) return;
    await sleep(1_000 - (Date.now() % 1_000), undefined, { signal }).catch(() => {});
  }
}
