import type { EventType } from '../event.js';
import { logonsAsked } from '../logonOrders.js';
import { ask, remember, type Step } from '../step.js';
import { sendNotice } from './sendNotice.js';

/**
 * the banks that closed their NemID log-on to the citizen are asked to open it, and the citizen
 * is told, while netbank is still no channel.
 */
export function openLogons<T extends EventType>(step: Step<T>): Step<T> {
  const closed = step.journey.logonClosedAt;
  if (closed.length === 0) return step;
  const asked = ask(step, ...closed.map((bank) => ({ type: 'openLogon', bank }) as const));
  const told = sendNotice('LOGON_OPEN_AGAIN').run(asked);
  const orders = logonsAsked(told.journey, closed, 'OPEN', told.event.at);
  return remember(told, { logonClosedAt: [], ...orders });
}
