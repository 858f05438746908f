import {
  dayOf,
  dimensionsOf,
  type Journey,
  type JourneyEvent,
  type JourneyMemory,
  nextStep,
  wakeAt,
} from '@overgang/domain';
import type { JourneyDimensions, StepWrite } from '@overgang/prisma';
import type { NaiveChange } from './naiveSteps.js';

function memoryOf({ id: _id, version: _version, facts: _facts, ...memory }: Journey) {
  return memory satisfies JourneyMemory;
}

export const dimensionsAfter = ({ decision, event, dimensionsBefore }: NaiveChange) =>
  ({
    ...dimensionsOf(decision.journey, dayOf(event.at)),
    wave: dimensionsBefore.wave,
  }) satisfies JourneyDimensions;

/** What the straight journey's events make true beside the journey's own row. */
function happened(event: JourneyEvent, { enrolment }: Journey): Partial<StepWrite> {
  switch (event.type) {
    case 'noticeReceived':
      return {
        noticeOutcomes: [
          { noticeKey: event.noticeId, receivedAt: event.happenedAt, outcome: 'RECEIVED' },
        ],
      };
    case 'activated':
      return {
        authenticators: [
          {
            id: enrolment.id ?? event.type,
            means: event.means,
            state: 'ACTIVE',
            delivery: null,
            activatedAt: event.happenedAt,
          },
        ],
        ledger: event.userId === undefined ? {} : { confirm: event.userId },
        withdraw: [{ kind: 'sendNotice' }],
      };
    case 'nemIdRetired':
      return { nemIds: { state: 'RETIRED', retiredAt: event.happenedAt } };
    default:
      return {};
  }
}

const journeyAfter = (change: NaiveChange): NonNullable<StepWrite['journey']> => {
  const { journey } = change.decision;
  const next = nextStep(journey, change.policy);
  return {
    state: journey.state,
    memory: memoryOf(journey),
    deadline: journey.window?.deadline ?? null,
    isOverdue: journey.isOverdue,
    wakeAt: wakeAt(journey, change.policy),
    nextWhat: next?.what ?? 'NOTHING',
    nextOwner: next?.owner ?? 'NOBODY',
    nextAt: next?.at ?? null,
    endedAt: null,
    waveId: null,
    dimensions: dimensionsAfter(change),
  };
};

const transitionOf = (change: NaiveChange): NonNullable<StepWrite['transition']> => {
  const { before, decision, event, dimensionsBefore } = change;
  return {
    event: event.type,
    fromState: before.state,
    toState: decision.journey.state,
    wasOverdue: before.isOverdue,
    isOverdue: decision.journey.isOverdue,
    dimensionsBefore,
    dimensionsAfter: dimensionsAfter(change),
    details: { effects: decision.effects.map(({ type }) => ({ type })) },
    actor: 'bench',
    role: 'bench',
  };
};

/** The journey's row, its timeline and count, and the message marked as applied, as the product writes them. */
export function stateWrite(change: NaiveChange): StepWrite {
  const { messageId, event, before, decision, policy } = change;
  return {
    journeyId: before.id,
    messageId,
    expectedVersion: before.version,
    policyVersion: policy.version,
    at: event.at,
    answer: decision.answer,
    journey: decision.changed ? journeyAfter(change) : null,
    transition: decision.changed ? transitionOf(change) : null,
    ...happened(event, before),
  };
}
