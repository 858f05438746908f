import type { Day } from '../calendar/day.js';
import { ageBandOf } from '../person/ageBand.js';
import type { Journey } from './journey.js';

/** What a journey is counted under, beside its state and its wave. */
export interface Dimensions {
  readonly banks: readonly string[];
  readonly municipality: string;
  readonly ageBand: string;
  readonly means: string;
  /** NemID can end by force for somebody without it: the state does not tell. */
  readonly hasMitId: boolean;
}

/** The values on a day; `NONE` while no means was chosen. */
export function dimensionsOf(journey: Journey, on: Day): Dimensions {
  return {
    banks: journey.facts.banks.map(({ bank }) => bank).toSorted(),
    municipality: journey.facts.municipality,
    ageBand: ageBandOf(journey.facts.birthDate, on),
    means: journey.enrolment.means ?? 'NONE',
    hasMitId: journey.facts.mitIdIsActive,
  };
}
