import { compareDays } from '../../calendar/dayArithmetic.js';
import { endOfDay } from '../../calendar/dayBounds.js';
import { instant } from '../../calendar/instant.js';
import type { Wait } from '../journey.js';
import type { DueAt } from '../row.js';

/** The wait that ends first. */
export const soonestWait = (waits: readonly Wait[]): Wait | undefined =>
  waits.toSorted((a, b) => compareDays(a.until, b.until))[0];

/** the first instant after the day until which the citizen was to wait. */
export const waitRanOut: DueAt = ({ waits }) => {
  const first = soonestWait(waits);
  return first === undefined ? null : instant(endOfDay(first.until) + 1);
};
