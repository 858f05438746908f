import type { EventType } from '../event.js';
import { type LogonWord, logonsAsked } from '../logonOrders.js';
import { ask, remember, type Step } from '../step.js';

const orders = { CLOSED: 'closeLogon', OPEN: 'openLogon' } as const;

/** these banks are asked to close or open their NemID log-on to the citizen, and owe a word that they have. */
export function switchLogons<T extends EventType>(
  step: Step<T>,
  banks: readonly string[],
  word: LogonWord,
): Step<T> {
  const asked = banks.map((bank) => ({ type: orders[word], bank }));
  return ask(remember(step, logonsAsked(step.journey, banks, word, step.event.at)), ...asked);
}
