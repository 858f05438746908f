import { withActive, withoutEnded } from '../authenticator/authenticatorsAfter.js';
import { type Authenticator, isActive } from '../authenticator/means.js';
import { addDays } from '../calendar/dayArithmetic.js';
import { dayOf } from '../calendar/dayBounds.js';
import { type Instant, instant } from '../calendar/instant.js';
import { type Decision, decide } from '../journey/decide.js';
import type { JourneyEvent } from '../journey/event.js';
import type { Journey } from '../journey/journey.js';
import { newJourney } from '../journey/newJourney.js';
import { wakeAt } from '../journey/wakeAt.js';
import type { PersonFacts } from '../person/facts.js';
import { defaultPolicy } from '../programme/defaultPolicy.js';
import type { Policy } from '../programme/policy.js';
import type { FactChange, Move } from './moves.js';

const start = instant(Date.UTC(2021, 9, 4, 6));

/** A journey on its way, with all that was decided. */
export interface Walk {
  readonly journey: Journey;
  readonly at: Instant;
  readonly factual: PersonFacts;
  readonly policy: Policy;
}

export const startOf = (facts: PersonFacts): Walk => ({
  journey: newJourney('a-journey', facts),
  at: start,
  factual: facts,
  policy: defaultPolicy,
});

const changed: Record<FactChange, (facts: PersonFacts) => PersonFacts> = {
  NONE: (facts) => facts,
  DIES: (facts) => ({ ...facts, isDeceased: true }),
  LEAVES_BANK: (facts) => ({ ...facts, banks: facts.banks.slice(1) }),
  ID_IN_ORDER: (facts) => ({ ...facts, nemId: { state: 'ACTIVE', idUpdateRequired: false } }),
  NEMID_BLOCKED: (facts) => ({ ...facts, nemId: { ...facts.nemId, state: 'BLOCKED' } }),
  NEMID_OUT_OF_KEYS: (facts) => ({ ...facts, nemId: { ...facts.nemId, state: 'OUT_OF_KEYS' } }),
  NEMID_UNBLOCKED: (facts) => ({ ...facts, nemId: { ...facts.nemId, state: 'ACTIVE' } }),
  MITID_ENDS: (facts) => ({ ...facts, mitIdIsActive: false, authenticators: [] }),
  FLOOR_RISES: (facts) => facts,
};

/** A floor three weeks ahead: later than some deadlines, and later than every floor before it. */
const policyAfter = ({ policy }: Walk, fact: FactChange, at: Instant): Policy =>
  fact === 'FLOOR_RISES' ? { ...policy, deadlineFloor: addDays(dayOf(at), 21) } : policy;

const sortedAsStored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedAsStored);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, of]) => [key, sortedAsStored(of)] as const);
  const byStorage = entries.toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(byStorage);
};

/** The memory as jsonb gives it back: keys in an order of its own, shorter ones first. */
export const asStored = (journey: Journey): Journey =>
  Object.assign({ ...journey }, sortedAsStored(journey));

const having = (facts: PersonFacts, authenticators: readonly Authenticator[]): PersonFacts => ({
  ...facts,
  authenticators,
  mitIdIsActive: authenticators.some(isActive),
});

/** MitID's books follow what it tells. */
function factsOf(facts: PersonFacts, event: JourneyEvent): PersonFacts {
  const { authenticators: known } = facts;
  if (event.type === 'activated') {
    const id = event.enrolmentId ?? `activated-${event.happenedAt}-${known.length}`;
    return having(
      facts,
      withActive(known, { id, means: event.means, activeSince: event.happenedAt }),
    );
  }
  if (event.type === 'authenticatorAdded') {
    const { authenticatorId: id, means, happenedAt: activeSince } = event;
    return having(facts, withActive(known, { id, means, activeSince }));
  }
  if (event.type === 'nemIdDeleted') {
    return { ...facts, nemId: { state: 'DELETED', idUpdateRequired: false } };
  }
  if (event.type !== 'authenticatorEnded') return facts;
  const { authenticatorId: id, happenedAt: endedAt = null } = event;
  return having(facts, withoutEnded(known, { ...event, id, endedAt }));
}

/** A move's own gap; or, where nobody does anything, as long as the journey would sleep. */
function after({ at, journey, policy, factual }: Walk, { gapMs, sleeps }: Move): Instant {
  const wakes = sleeps ? wakeAt({ ...journey, facts: factual }, policy) : null;
  return instant(Math.max(at + gapMs, wakes ?? 0));
}

/** One move: time passes, facts or policy may change, the event is decided; MitID's books follow the event. */
export function walkOn(
  walk: Walk,
  move: Move,
): { walk: Walk; event: JourneyEvent; decision: Decision } {
  const at = after(walk, move);
  const event = move.happening({ ...walk, at });
  const told = changed[move.fact](walk.factual);
  const facts = factsOf(told, event);
  const policy = policyAfter(walk, move.fact, at);
  const decision = decide({ ...walk.journey, facts }, event, policy);
  const journey = asStored(decision.journey);
  return { walk: { journey, at, factual: facts, policy }, event, decision };
}
