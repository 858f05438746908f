import {
  type Instant,
  type Journey,
  nextStep,
  type Policy,
  restsOrEnds,
  wakeAt,
  wallMsUntil,
} from '@overgang/domain';
import type { LoadedStep } from '@overgang/prisma';
import type { Advanced, StoredAnswer } from '@overgang/workflows/steps';

/** A wake-up that stays due although nothing is done about it would be a rule that never rests: it is not hurried. */
const stuckPauseMs = 60_000;

function details(journey: Journey, policy: Policy): string {
  const next = nextStep(journey, policy);
  if (next === null) return `${journey.state}: nothing more happens`;
  const by = new Date(next.at).toISOString().slice(0, 10);
  return `${journey.state}${journey.isOverdue ? ', overdue' : ''}; next: ${next.what} by ${next.owner}, ${by}`;
}

interface Woken {
  readonly loaded: LoadedStep;
  /** When the step took notice of the time; null for a message, which leaves what is due to the wake-up. */
  readonly tookTimeAt: Instant | null;
  readonly wallMs: number;
}

function sleepMs(due: Instant, { loaded, tookTimeAt, wallMs }: Woken): number | null {
  if (tookTimeAt !== null && due <= tookTimeAt) return stuckPauseMs;
  return wallMsUntil(loaded.clock, due, Math.floor(wallMs));
}

/** What the workflow learns: the answer, how long to sleep, and whether it may close. */
export function advanced(journey: Journey, answer: StoredAnswer | null, woken: Woken): Advanced {
  const { policy } = woken.loaded;
  const due = wakeAt(journey, policy);
  return {
    answer,
    wakeAt: due,
    sleepMs: due === null ? null : sleepMs(due, woken),
    // Who waits for a wave is a row only: no workflow is kept for them.
    closes: restsOrEnds(journey) || journey.state === 'WAITING',
    details: details(journey, policy),
  };
}
