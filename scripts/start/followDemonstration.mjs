// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { dayMs, firstProgrammeStart } from '../clock.mjs';
import { progressLine } from '../progressLine.mjs';
import { paceFor, sayPace } from './paceFor.mjs';

/** @typedef {{ ended: boolean, longestWaitMs: number, preparing: string | null }} Status */

/** @param {unknown} answer @returns {answer is Status} */
const isStatus = (answer) =>
  typeof answer === 'object' &&
  answer !== null &&
  ['ended', 'longestWaitMs', 'preparing'].every((name) => name in answer);

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

/** Before it has answered: nobody is read in. @type {Status} */
const atFirst = { ended: false, longestWaitMs: 0, preparing: 'POPULATION' };

/** @param {import('../clock.mjs').DemonstrationClock} clock @param {number} asked @param {Status} status */
const paceOf = (clock, asked, { longestWaitMs, preparing }) => ({
  ...{ speed: clock.speed(), asked, longestWaitMs },
  isPreparing: preparing !== null,
});

/**
 * Changes the clock's speed where people cannot keep up with it, or can again.
 * @param {import('../clock.mjs').DemonstrationClock} clock @param {import('./paceFor.mjs').Pace} now
 */
async function keepPace(clock, now) {
  const pace = paceFor(now);
  if (pace !== now.speed) await clock.changeSpeed(pace);
}

/**
 * Prints a line a second until the demonstration has ended: because the sandbox says that the last journey has, or
 * because its days are over. Neither is so while the country is being read in.
 * @param {{
 *   pool: import('pg').Pool, clock: import('../clock.mjs').DemonstrationClock, speed: number, sandboxUrl: string,
 *   days: number, signal: AbortSignal,
 * }} options `speed`: programme days a second, as asked for
 */
export async function followDemonstration({ pool, clock, speed, sandboxUrl, days, signal }) {
  const lastInstant = firstProgrammeStart.getTime() + days * dayMs;
  /** @param {Status} status */
  const isOver = ({ ended, preparing }) =>
    ended || (preparing === null && clock.now().getTime() >= lastInstant);
  let known = atFirst;
  while (!signal.aborted) {
    const status = await statusOf(sandboxUrl);
    known = status ?? known;
    if (isOver(known)) return;
    // A database or sandbox that is away for a moment costs a line, not the demonstration.
    const line = await progressLine(pool, clock.now()).catch(
      (error) => `(no figures: ${error.message})`,
    );
    if (signal.aborted) return;
    const pace = paceOf(clock, speed, known);
    console.log([line, sayPace(pace)].filter(Boolean).join(' · '));
    // A database that is away for a moment changes the speed a second later.
    if (status) await keepPace(clock, pace).catch(() => {});
    await sleep(1_000 - (Date.now() % 1_000), undefined, { signal }).catch(() => {});
  }
}
