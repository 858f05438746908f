import type { Decision, Journey } from '@overgang/domain';
import type { LoadedStep, StepWrite } from '@overgang/prisma';
import { writeEffect } from './effects/writeEffect.js';
import type { StepEvent } from './eventShape.js';
import { writeHappened } from './happened/writeHappened.js';
import { journeyAfter } from './journeyAfter.js';
import { joinParts } from './stepParts.js';
import { isRecounted, transitionOf } from './transitionOf.js';

export interface Decided {
  readonly loaded: LoadedStep;
  readonly before: Journey;
  readonly event: StepEvent;
  readonly decision: Decision;
  /** Stands in the timeline beside the rest. */
  readonly notes?: object;
}

/** What is written of a decision: the journey and its timeline only where something is to be seen or counted. */
export function stepWriteOf(decided: Decided): StepWrite {
  const { loaded, before, event, decision, notes = {} } = decided;
  const { journey: record, policy, message } = loaded;
  const after = journeyAfter(decision.journey, loaded, event.at, policy);
  const isSeen = decision.changed || isRecounted(record.dimensions, after.dimensions);
  const version = record.version + 1;
  const context = { at: event.at, journey: decision.journey, policy, version };
  const effects = decision.effects.map((effect) => writeEffect(effect, context));
  // A wake-up told by the sweeper had a reason: the row's own wake-up is put right.
  const isWritten = isSeen || (event.type === 'wakeUp' && message !== null);
  return {
    journeyId: record.id,
    messageId: message?.id ?? null,
    expectedVersion: record.version,
    policyVersion: policy.version,
    at: event.at,
    answer: decision.answer,
    journey: isWritten ? after : null,
    transition: isSeen ? transitionOf(loaded, event, decision, after, notes) : null,
    ...joinParts([writeHappened(event, before), ...effects]),
  };
}
