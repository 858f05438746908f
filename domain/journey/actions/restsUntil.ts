import { addMonths } from '../../calendar/addMonths.js';
import type { Day } from '../../calendar/day.js';
import { dayOf } from '../../calendar/dayBounds.js';
import type { Step } from '../step.js';

/** until when a user-ID that is given up now goes to nobody else. */
export const restsUntil = ({ event, policy }: Pick<Step, 'event' | 'policy'>): Day =>
  addMonths(dayOf(event.at), policy.quarantineMonths);
