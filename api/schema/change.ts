import type { Refusal } from './refusals/refusal.js';

/** How the one change of a request stands; written as it goes. */
export class Change {
  /** Why its key cannot be used: it is answered with that, and not made. */
  problem: Refusal | null = null;
  /** False once its answer says "ask again", not how it ended. */
  isFinal = true;
}
