import type { EventType } from '../event.js';
import { remember, type Step } from '../step.js';
import { sendNotice } from './sendNotice.js';
import { switchLogons } from './switchLogons.js';

/**
 * the banks that closed their NemID log-on to the citizen are asked to open it, and the citizen
 * is told, while netbank is still no channel.
 */
export function openLogons<T extends EventType>(step: Step<T>): Step<T> {
  const closed = step.journey.logonClosedAt;
  if (closed.length === 0) return step;
  const told = sendNotice('LOGON_OPEN_AGAIN').run(switchLogons(step, closed, 'OPEN'));
  return remember(told, { logonClosedAt: [] });
}
