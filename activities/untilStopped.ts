import type { Logger } from 'pino';
import { pause } from './pause.js';

export interface Turns {
  readonly name: string;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Waits until there may be more to do. */
  readonly rest: () => Promise<void>;
  /** Says whether there is more to do at once. */
  readonly turn: () => Promise<boolean>;
}

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** Takes turn after turn until the signal. A turn that fails is logged, and the next one comes after a growing pause. */
export async function untilStopped({ name, log, signal, rest, turn }: Turns): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const goesOn = await turn();
      failures = 0;
      if (!goesOn) await rest();
    } catch (error) {
      failures += 1;
      // Once, not at every try: an outage of minutes is one line.
      if (failures === 1) log.warn({ err: error, work: name }, 'standing work is interrupted');
      const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
      await pause(pauseMs * (0.8 + 0.2 * Math.random()), signal);
    }
  }
}
