import type { Policy } from '../programme/policy.js';
import type { Effect } from './effect.js';
import type { EventType, JourneyEvent } from './event.js';
import type { Journey } from './journey.js';

/** A step in the making: what the actions of a row pass on from one to the next. */
export interface Step<T extends EventType = EventType> {
  readonly journey: Journey;
  readonly event: JourneyEvent<T>;
  readonly policy: Policy;
  readonly effects: readonly Effect[];
}

/** One named thing that a row does. The name stands in the printed table. */
export interface Action<T extends EventType = EventType> {
  readonly name: string;
  readonly run: (step: Step<T>) => Step<T>;
}

/** An action that fits every event. */
export interface ActionOnAny {
  readonly name: string;
  readonly run: <T extends EventType>(step: Step<T>) => Step<T>;
}

/** A step with some of its journey changed. */
export function remember<T extends EventType>(step: Step<T>, patch: Partial<Journey>): Step<T> {
  return { ...step, journey: { ...step.journey, ...patch } };
}

/** A step that asks for more. */
export function ask<T extends EventType>(step: Step<T>, ...effects: readonly Effect[]): Step<T> {
  return { ...step, effects: [...step.effects, ...effects] };
}
