import { laterDeed } from './afterwards/laterDeed.js';
import { inDays, type Step } from './outcome.js';

/** MitID comes by a way that the product has no part in. */
export const enrolAnotherWay: Step = async (citizen, page, context) => {
  const wish = page.steps === 0 ? citizen.wish : `${citizen.wish} ${page.steps}`;
  const { outcome } = context.systems.mitId.enrolAnotherWay(citizen.cpr, wish, 'APP');
  if (outcome === 'ACTIVE') return { did: 'ENROLLED', next: laterDeed(citizen, page, context) };
  return { did: 'TRIED', next: inDays('enrolAnotherWay', [0.5, 2], citizen, page, context) };
};
