import type { Instant } from '../calendar/instant.js';
import type { Policy } from '../programme/policy.js';
import type { EventType, JourneyEvent } from './event.js';
import type { Journey } from './journey.js';
import type { RefusalCode } from './refusal.js';
import type { JourneyState } from './state.js';
import type { Action, Step } from './step.js';

/** A named condition of a row, or of time for a wake-up. */
export interface Guard<T extends EventType = EventType> {
  readonly name: string;
  readonly holds: (step: Step<T>) => boolean;
}

/** When time alone makes a row due: null, not at all as things stand. */
export type DueAt = (journey: Journey, policy: Policy) => Instant | null;

/** One line of the transition table. The first line that fits state, event and guard is taken. */
export interface Row<T extends EventType = EventType> {
  readonly on: T;
  readonly from: readonly JourneyState[];
  readonly when?: Guard<NoInfer<T>>;
  /** wakeUp only. */
  readonly dueAt?: DueAt;
  /** null: the state stays. */
  readonly to: JourneyState | null;
  readonly does: readonly Action<NoInfer<T>>[];
  /** A refusal changes nothing and answers with this code. */
  readonly refuse?: RefusalCode;
  readonly rules: readonly string[];
}

/** A row of any event, its event's type forgotten: what the table holds. */
export interface AnyRow {
  readonly on: EventType;
  readonly from: readonly JourneyState[];
  readonly guard: string | null;
  readonly to: JourneyState | null;
  readonly does: readonly string[];
  readonly refuse: RefusalCode | null;
  readonly rules: readonly string[];
  readonly dueAt: DueAt | null;
  readonly fits: (journey: Journey, event: JourneyEvent, policy: Policy) => boolean;
  readonly run: (journey: Journey, event: JourneyEvent, policy: Policy) => Step;
}

/** Closes a row over its event's type, so that rows of all events stand in one table. */
export function row<T extends EventType>(of: Row<T>): AnyRow {
  const isOn = (event: JourneyEvent): event is JourneyEvent & JourneyEvent<T> =>
    event.type === of.on;
  const start = (journey: Journey, event: JourneyEvent, policy: Policy): Step<T> => {
    if (!isOn(event)) throw new TypeError(`a row on ${of.on} was asked about ${event.type}`);
    return { journey, event, policy, effects: [] };
  };
  return {
    on: of.on,
    from: of.from,
    guard: of.when?.name ?? null,
    to: of.to,
    does: of.does.map((action) => action.name),
    refuse: of.refuse ?? null,
    rules: of.rules,
    dueAt: of.dueAt ?? null,
    fits: (journey, event, policy) =>
      isOn(event) &&
      of.from.includes(journey.state) &&
      isDue(of.dueAt, journey, event.at, policy) &&
      (of.when === undefined || of.when.holds(start(journey, event, policy))),
    run: (journey, event, policy) =>
      widen(
        of.does.reduce((step, action) => action.run(step), start(journey, event, policy)),
        event,
      ),
  };
}

function isDue(dueAt: DueAt | undefined, journey: Journey, at: Instant, policy: Policy): boolean {
  if (dueAt === undefined) return true;
  const due = dueAt(journey, policy);
  return due !== null && due <= at;
}

function widen<T extends EventType>(step: Step<T>, event: JourneyEvent): Step {
  return { journey: step.journey, event, policy: step.policy, effects: step.effects };
}
