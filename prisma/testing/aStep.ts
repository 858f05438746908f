import { emptyMemory, type Instant, instant, type JourneyState } from '@overgang/domain';
import type { JourneyDimensions } from '../journey/dimensions.js';
import type { StepWrite } from '../journey/stepWrite.js';

export interface CountedAs {
  readonly state: JourneyState;
  readonly isOverdue: boolean;
  readonly dimensions: JourneyDimensions;
}

export interface AStep {
  readonly journeyId: string;
  readonly version: number;
  readonly messageId?: string;
  readonly before: CountedAs;
  readonly after: CountedAs;
  /** days after 6 October 2021 */
  readonly day?: number;
}

export const dayOfTest = (day: number): Instant => instant(Date.UTC(2021, 9, 6 + day, 8));

/** A step that only moves a journey from one place of the counting to another. */
export function aStep({ journeyId, version, messageId, before, after, day = 0 }: AStep): StepWrite {
  return {
    journeyId,
    messageId: messageId ?? null,
    expectedVersion: version,
    policyVersion: 1,
    at: dayOfTest(day),
    answer: { version },
    journey: {
      state: after.state,
      memory: { ...emptyMemory, state: after.state, isOverdue: after.isOverdue },
      deadline: null,
      isOverdue: after.isOverdue,
      wakeAt: null,
      nextWhat: 'RELEASE',
      nextOwner: 'PROGRAMME',
      nextAt: null,
      endedAt: null,
      waveId: null,
      dimensions: after.dimensions,
    },
    transition: {
      event: 'wakeUp',
      fromState: before.state,
      toState: after.state,
      wasOverdue: before.isOverdue,
      isOverdue: after.isOverdue,
      dimensionsBefore: before.dimensions,
      dimensionsAfter: after.dimensions,
      details: {},
      actor: null,
      role: null,
    },
  };
}
