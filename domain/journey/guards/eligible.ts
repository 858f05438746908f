import { dayOf } from '../../calendar/dayBounds.js';
import { eligibility, needsNemIdFirst } from '../../person/eligibility.js';
import type { Guard } from '../row.js';

/** MitID was there before we were. */
export const mitIdIsActive: Guard = {
  name: 'MitID is active',
  holds: ({ journey }) => journey.facts.mitIdIsActive,
};

/** */
export const isDeceased: Guard = {
  name: 'the citizen died',
  holds: ({ journey }) => journey.facts.isDeceased,
};

/** */
export const notEligible: Guard = {
  name: 'not eligible yet',
  holds: ({ journey, event, policy }) =>
    !eligibility(journey.facts, dayOf(event.at), policy).eligible,
};

export const isEligible: Guard = {
  name: 'eligible now',
  holds: (step) => !notEligible.holds(step),
};

/** */
export const idUpdateIsNeeded: Guard = {
  name: 'ID information must be brought up to date',
  holds: ({ journey, event, policy }) =>
    journey.facts.nemId.idUpdateRequired || needsNemIdFirst(journey.facts, dayOf(event.at), policy),
};
