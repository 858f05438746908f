import { day } from '../../../time/duration.js';
import { isoInstant } from '../../../time/programmeClock.js';
import { atCounter } from '../../counter/atCounter.js';
import { inDays, type Step } from '../outcome.js';

/** on the day of their appointment, as the doors open: a clerk sees their driving licence. */
export const bringPapers: Step = async (citizen, page, context) => {
  const counter = await atCounter(citizen, page, context);
  const inAYear = isoInstant(context.system.clock.now() + 365 * day).slice(0, 10);
  const papers = { papers: 'DRIVING_LICENCE', papersValidUntil: inAYear };
  const isSeen = (await counter?.has('confirmPapers', papers))?.ok ?? false;
  const next = inDays('act', [1, 4], citizen, page, context);
  return { did: isSeen ? 'UPDATED_ID' : 'TRIED', next };
};
