import {
  dayOf,
  dimensionsOf,
  hasEnded,
  type Instant,
  instant,
  type Journey,
  type JourneyMemory,
  nextStep,
  type Policy,
  wakeAt,
} from '@overgang/domain';
import type { JourneyAfter, JourneyDimensions, LoadedStep } from '@overgang/prisma';

function memoryOf({
  id: _id,
  version: _version,
  facts: _facts,
  ...memory
}: Journey): JourneyMemory {
  return memory;
}

/** What the journey is counted under; the wave is the database's own. */
function dimensionsAfter(journey: Journey, at: Instant, wave: string | null): JourneyDimensions {
  return { ...dimensionsOf(journey, dayOf(at)), wave };
}

function endedAt(journey: Journey, at: Instant, known: string | null): Instant | null {
  if (!hasEnded(journey)) return null;
  return known === null ? at : instant(Date.parse(known));
}

/** The journey's row as the step leaves it. */
export function journeyAfter(
  journey: Journey,
  { journey: record }: LoadedStep,
  at: Instant,
  policy: Policy,
): JourneyAfter {
  const next = nextStep(journey, policy);
  return {
    state: journey.state,
    memory: memoryOf(journey),
    deadline: journey.window?.deadline ?? null,
    isOverdue: journey.isOverdue,
    wakeAt: wakeAt(journey, policy),
    nextWhat: next?.what ?? 'NOTHING',
    nextOwner: next?.owner ?? 'NOBODY',
    nextAt: next?.at ?? null,
    endedAt: endedAt(journey, at, record.endedAt),
    waveId: record.waveId,
    dimensions: dimensionsAfter(journey, at, record.waveId),
  };
}
