import { dayOf } from '../../calendar/dayBounds.js';
import { eligibility } from '../../person/eligibility.js';
import { type ActionOnAny, remember } from '../step.js';

/** why the citizen cannot have MitID yet. */
export const noteObstacle: ActionOnAny = {
  name: 'note the obstacle',
  run: (step) => {
    const found = eligibility(step.journey.facts, dayOf(step.event.at), step.policy);
    return found.eligible ? step : remember(step, { reason: found.reason });
  },
};
