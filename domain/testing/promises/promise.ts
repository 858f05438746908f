import type { Decision } from '../../journey/decide.js';
import type { Effect } from '../../journey/effect.js';
import type { JourneyEvent } from '../../journey/event.js';
import type { Journey } from '../../journey/journey.js';
import type { Policy } from '../../programme/policy.js';

/** One step of a life: what was, what happened, and what was decided. */
export interface Taken {
  readonly before: Journey;
  readonly after: Journey;
  readonly event: JourneyEvent;
  readonly effects: readonly Effect[];
  readonly answer: Decision['answer'];
  readonly policy: Policy;
}

/** What must hold at every step of every life. */
export interface Promised {
  readonly id: string;
  readonly says: string;
  /** Follows one life from its beginning; throws at the step that breaks the promise. */
  readonly follow: () => (taken: Taken) => void;
}

export const isRunning = ({ state }: Journey): boolean =>
  state === 'WINDOW_OPEN' || state === 'ACTIVATING';
