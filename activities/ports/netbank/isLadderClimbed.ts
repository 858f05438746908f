import type { LeasedMessage } from '@overgang/prisma';
import { ladderMs } from './webhookDelayMs.js';

const wholeMs = ladderMs.reduce((sum, ms) => sum + ms, 0);

/**
 * Whether a bank has been offered an event at each step of the ladder, in vain. A bank that asks for shorter pauses is asked
 * more often, but for no shorter time. `nowMs` is wall time; `factor` shortens the ladder where programme time runs fast.
 */
export function isLadderClimbed(
  { attempts, firstTriedAt }: Pick<LeasedMessage, 'attempts' | 'firstTriedAt'>,
  nowMs: number,
  factor = 1,
): boolean {
  if (attempts <= ladderMs.length || !firstTriedAt) return false;
  return nowMs - firstTriedAt.getTime() >= wholeMs * factor;
}
