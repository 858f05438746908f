import type { Citizen } from '../../population/citizen.js';
import { drawBetween } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import type { Page } from './diary.js';
import type { Deed, Plan, StepName } from './diaryEntry.js';

/** What came of a step, and what the citizen means to do next. */
export interface Outcome {
  readonly did: Deed;
  readonly next: Plan | null;
  readonly detail?: string;
}

/** One thing that a citizen does. It may be done again after a crash: what it asks carries the same keys. */
export type Step = (citizen: Citizen, page: Page, context: ActorContext) => Promise<Outcome>;

/** A plan some days ahead, another time for every citizen and step. */
export function inDays(
  step: StepName,
  [low, high]: readonly [number, number],
  citizen: Citizen,
  page: Page,
  { system }: ActorContext,
): Plan {
  const days = drawBetween(low, high, citizen.number, page.steps, step);
  return { step, at: system.clock.now() + days * day };
}
