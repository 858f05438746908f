import { enrolThere } from '../../counter/enrolThere.js';
import { takeIn } from '../../counter/takeIn.js';
import { inDays, type Step } from '../outcome.js';

/** somebody whom no delivery has named is taken in at the counter, and has MitID made at once. */
export const beTakenIn: Step = async (citizen, page, context) => {
  const isKnown = await takeIn(citizen, page, context);
  const isThere = isKnown && (await enrolThere(citizen, page, context));
  const step = isThere ? 'activate' : 'beTakenIn';
  return { did: 'WENT_THERE', next: inDays(step, [0.5, 2], citizen, page, context) };
};
