import { compareDays } from '../../calendar/dayArithmetic.js';
import { dayOf } from '../../calendar/dayBounds.js';
import { answerAwaitedUntil } from '../due/answerAwaitedUntil.js';
import type { Guard } from '../row.js';

/** the time that an appointment or an app asked for takes to be answered is no fault of the citizen's. */
export const answerIsAwaited: Guard = {
  name: 'what was asked for is not answered yet',
  holds: ({ journey, event, policy }) => {
    const until = answerAwaitedUntil(journey, policy);
    return until !== null && compareDays(dayOf(event.at), until) < 0;
  },
};
