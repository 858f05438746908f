import { assuranceLevel } from '../../authenticator/assuranceLevel.js';
import { type ActionOnAny, remember } from '../step.js';

/** what the active authenticators give together, kept with the journey. */
export const noteAssurance: ActionOnAny = {
  name: 'note the assurance level',
  run: (step) => {
    const level = assuranceLevel(step.journey.facts.authenticators);
    const { assuranceLevel: known = null } = step.journey;
    return level === known ? step : remember(step, { assuranceLevel: level });
  },
};
