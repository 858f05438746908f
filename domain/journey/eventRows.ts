import type { EventType } from './event.js';
import type { RefusalCode } from './refusal.js';
import { type AnyRow, row } from './row.js';
import { type JourneyState, journeyStates } from './state.js';

/** The last line of an event that nobody waits for: it is recorded, and changes nothing. */
export function otherwiseRecorded(on: EventType, rules: readonly string[]): AnyRow {
  return row({ on, from: journeyStates, to: null, does: [], rules });
}

/** A refusal from the named states, or from all that the lines above left. */
export function refused(
  on: EventType,
  refuse: RefusalCode,
  rules: readonly string[],
  from: readonly JourneyState[] = journeyStates,
): AnyRow {
  return row({ on, from, to: null, does: [], refuse, rules });
}
