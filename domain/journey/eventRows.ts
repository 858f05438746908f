import type { EventType } from './event.js';
import { mitIdIsActive } from './guards/eligible.js';
import type { RefusalCode } from './refusal.js';
import { type AnyRow, row } from './row.js';
import { endingStates, type JourneyState, journeyStates } from './state.js';

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

/** While NemID ends: whoever has MitID is enrolled; by force it may end for others too. */
export function refusedWithMitId(on: EventType, rules: readonly string[]): AnyRow {
  const [from, when] = [endingStates, mitIdIsActive];
  return row({ on, from, when, to: null, does: [], refuse: 'ALREADY_ENROLLED', rules });
}
