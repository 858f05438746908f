import type { Journey } from './journey.js';
import { restStates } from './state.js';

/** Nothing can happen to the citizen any more: dead, or NemID retired and the grace over. */
export function hasEnded(journey: Pick<Journey, 'state' | 'completedAt'>): boolean {
  return journey.state === 'DECEASED' || journey.completedAt !== null;
}

/** Whether the workflow closes: at the end, or at a polite rest that somebody or a birthday takes up again. */
export function restsOrEnds(journey: Pick<Journey, 'state' | 'completedAt'>): boolean {
  return hasEnded(journey) || restStates.includes(journey.state);
}
