// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { dayMs, firstProgrammeStart } from '../clock.mjs';
import { progressLine } from '../progressLine.mjs';
import { paceFor } from './paceFor.mjs';

/** @typedef {{ ended: boolean, longestWaitMs: number }} Status */

/** @param {unknown} answer @returns {answer is Status} */
const isStatus = (answer) =>
  typeof answer === 'object' && answer !== null && 'ended' in answer && 'longestWaitMs' in answer;

/** Null: it does not answer just now. @param {string} sandboxUrl @returns {Promise<Status | null>} */
async function statusOf(sandboxUrl) {
  try {
    const response = await fetch(`${sandboxUrl}/status`, { signal: AbortSignal.timeout(2_000) });
    const answer = response.ok ? await response.json() : null;
    return isStatus(answer) ? answer : null;
  } catch {
    return null;
  }
}

/**
 * Changes the clock's speed where people cannot keep up with it, or can again.
 * @param {import('../clock.mjs').DemonstrationClock} clock @param {number} asked days a second @param {Status | null} status
 */
async function keepPace(clock, asked, status) {
  if (status === null) return;
  const speed = clock.speed();
  const pace = paceFor({ speed, asked, longestWaitMs: status.longestWaitMs });
  if (pace !== speed) await clock.changeSpeed(pace);
}

/**
 * Prints a line a second until the demonstration has ended: because the sandbox says that the last journey has, or
 * because its days are over.
 * @param {{
 *   pool: import('pg').Pool, clock: import('../clock.mjs').DemonstrationClock, speed: number, sandboxUrl: string,
 *   days: number, signal: AbortSignal,
 * }} options `speed`: programme days a second, as asked for
 */
export async function followDemonstration({ pool, clock, speed, sandboxUrl, days, signal }) {
  const lastInstant = firstProgrammeStart.getTime() + days * dayMs;
  while (!signal.aborted && clock.now().getTime() < lastInstant) {
    // A database or sandbox that is away for a moment costs a line, not the demonstration.
    const line = await progressLine(pool, clock.now()).catch(
      (error) => `(no figures: ${error.message})`,
    );
    if (signal.aborted) return;
    console.log(clock.speed() < speed ? `${line} · ${clock.speed()} days a second` : line);
    const status = await statusOf(sandboxUrl);
    if (status?.ended) return;
    // A database that is away for a moment changes the speed a second later.
    await keepPace(clock, speed, status).catch(() => {});
    await sleep(1_000 - (Date.now() % 1_000), undefined, { signal }).catch(() => {});
  }
}
