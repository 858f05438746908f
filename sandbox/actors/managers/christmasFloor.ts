import { copenhagenDay } from '../../time/copenhagenDay.js';
import { day } from '../../time/duration.js';
import type { ActorContext } from '../actorContext.js';
import { twoAgree } from './twoAgree.js';

/** The first Monday of the new year, where the programme began on the first of October. */
const holidaysOverAfterDays = 94;

/** over Christmas counters and phones rest, so nobody's deadline falls there: one move for all. */
export async function christmasFloor(beganAt: number, context: ActorContext): Promise<void> {
  const deadline = copenhagenDay(beganAt + holidaysOverAfterDays * day);
  const input = { deadline, reason: 'Counters and phones rest over Christmas and New Year.' };
  const key = `floor-${context.seed}-${deadline}`;
  const refusal = await twoAgree({ proposing: 'proposeDeadlineFloor', input }, key, context);
  // Another run of the demonstration may have moved it, or the holidays are over.
  const isThere = refusal === null || ['DEADLINE_NOT_LATER', 'DAY_IN_PAST'].includes(refusal.code);
  if (!isThere) throw new Error(`the move was refused: ${refusal.step} ${refusal.code}`);
}
