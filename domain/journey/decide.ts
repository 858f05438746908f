import type { Day } from '../calendar/day.js';
import { powerRefusal } from '../power/powerRefusal.js';
import type { Policy } from '../programme/policy.js';
import type { BrokenRule } from '../userId/brokenRule.js';
import type { Effect } from './effect.js';
import { keptDeadline, statedDeadline } from './effectiveDeadline.js';
import type { JourneyEvent } from './event.js';
import type { Journey } from './journey.js';
import { ownPolicy } from './ownPolicy.js';
import type { RefusalCode } from './refusal.js';
import type { AnyRow } from './row.js';
import type { JourneyState } from './state.js';
import { transitions } from './transitions.js';
import { withoutOvertaken } from './withoutOvertaken.js';

/** What whoever asked is told, and what is stored with their message. */
export type Answer =
  | { readonly ok: true; readonly state: JourneyState; readonly deadline: Day | null }
  | { readonly ok: false; readonly code: RefusalCode; readonly broken?: readonly BrokenRule[] };

export interface Decision {
  readonly journey: Journey;
  readonly effects: readonly Effect[];
  readonly answer: Answer;
  /** False: nothing is to be written but the answer. */
  readonly changed: boolean;
}

/** More wake-ups than that in one step would be a rule that never comes to rest. */
const mostWakeUps = 50;

/**
 * One step of a citizen's journey: what it becomes, what is asked of the outside, and the answer.
 * Plain data in and out; `event.at` is the only time it knows. Never throws for what people do: a
 * refused event is answered with a code and changes nothing.
 */
export function decide(journey: Journey, event: JourneyEvent, inForce: Policy): Decision {
  const policy = ownPolicy(journey, inForce);
  const decision =
    event.type === 'wakeUp' ? wake(journey, event, policy) : take(journey, event, policy);
  return decision.changed ? tellBanks(journey, decision, policy) : decision;
}

/** The row that a state and an event meet. Every pair has one: a test proves it. */
export function rowFor(journey: Journey, event: JourneyEvent, policy: Policy): AnyRow {
  const found = transitions.find((row) => row.fits(journey, event, policy));
  if (found === undefined) throw new Error(`no row for ${event.type} in ${journey.state}`);
  return found;
}

function take(journey: Journey, event: JourneyEvent, policy: Policy): Decision {
  const notTheirs = powerRefusal(journey, event, policy);
  if (notTheirs !== null) return refuse(journey, event, notTheirs);
  const row = rowFor(journey, event, policy);
  if (row.refuse !== null) return refuse(journey, event, row.refuse);
  const done = row.run(journey, event, policy);
  const after = keptDeadline(
    journey,
    { ...done.journey, state: row.to ?? done.journey.state },
    policy,
  );
  const answer = {
    ok: true,
    state: after.state,
    deadline: statedDeadline(after, policy),
  } as const;
  const changed = row.to !== null || isChanged(journey, done);
  if (!changed) return { journey, effects: [], answer, changed };
  return { ...withoutOvertaken(journey, { ...done, journey: after }), answer, changed };
}

const isChanged = (
  before: Journey,
  done: { journey: Journey; effects: readonly Effect[] },
): boolean => done.journey !== before || done.effects.length > 0;

/** A stored refusal: also for what only the ledger could know. */
export function refuse(journey: Journey, event: JourneyEvent, code: RefusalCode): Decision {
  const broken = code === 'USER_ID_BROKEN' && 'broken' in event ? event.broken : null;
  const answer = { ok: false, code, ...(broken === null ? {} : { broken }) } as const;
  return { journey, effects: [], answer, changed: false };
}

/** Does all that is due, one row after the other. */
function wake(journey: Journey, event: JourneyEvent, policy: Policy): Decision {
  let decision = take(journey, event, policy);
  const effects = [...decision.effects];
  let { changed } = decision;
  for (let count = 1; decision.changed; count += 1) {
    if (count > mostWakeUps) throw new Error(`a journey in ${journey.state} does not come to rest`);
    decision = take(decision.journey, event, policy);
    effects.push(...decision.effects);
    changed ||= decision.changed;
  }
  return { ...decision, effects, changed };
}

/** each linked bank hears of a new state or deadline, and of nothing else. */
function tellBanks(before: Journey, decision: Decision, policy: Policy): Decision {
  const { journey } = decision;
  const deadline = statedDeadline(journey, policy);
  const isNews =
    before.state !== journey.state ||
    deadline !== statedDeadline(before, policy) ||
    before.window?.told !== journey.window?.told;
  if (!isNews) return decision;
  const { state } = journey;
  const told = journey.facts.banks.map(
    ({ bank }) => ({ type: 'tellBank', bank, state, deadline }) as const,
  );
  return { ...decision, effects: [...decision.effects, ...told] };
}
