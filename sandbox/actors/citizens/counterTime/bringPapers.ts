import { day } from '../../../time/duration.js';
import { isoInstant } from '../../../time/programmeClock.js';
import { atCounter } from '../../counter/atCounter.js';
import { inDays, type Step } from '../outcome.js';

/**
 * on the day of their appointment, as the doors open, or at the counter for something else: a clerk sees their driving
 * licence. Who was not told yet does nothing more.
 */
export const bringPapers: Step = async (citizen, page, context) => {
  const counter = await atCounter(citizen, page, context);
  const inAYear = isoInstant(context.system.clock.now() + 365 * day).slice(0, 10);
  const papers = { papers: 'DRIVING_LICENCE', papersValidUntil: inAYear };
  const isSeen = (await counter?.has('confirmPapers', papers))?.ok ?? false;
  const isTold = page.toldTimes > 0;
  const next = isTold ? inDays('act', [1, 4], citizen, page, context) : null;
  return { did: isSeen ? 'UPDATED_ID' : 'TRIED', next };
};
