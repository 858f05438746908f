import { type Instant, instant } from '../calendar/instant.js';
import type { Policy } from '../programme/policy.js';
import type { Journey } from './journey.js';
import { ownPolicy } from './ownPolicy.js';
import { transitions } from './transitions.js';

/** The next instant at which time alone changes something; null when nothing will. */
export function wakeAt(journey: Journey, policy: Policy): Instant | null {
  const own = ownPolicy(journey, policy);
  const due = transitions
    .filter((row) => row.dueAt !== null && row.from.includes(journey.state))
    .map((row) => row.dueAt?.(journey, own) ?? null)
    .filter((at) => at !== null);
  return due.length === 0 ? null : instant(Math.min(...due));
}
