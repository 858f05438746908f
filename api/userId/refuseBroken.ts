import { checkUserId } from '@overgang/domain';
import type { Context } from '../schema/context.js';
import { UserIdRefusal } from '../schema/refusals/userIdRefusal.js';
import { holdsOwnCpr } from './holdsOwnCpr.js';

/** What needs no ledger is refused here: a broken rule never reaches the journey. */
export async function refuseBroken(
  context: Context,
  userId: string,
  citizenId: string,
): Promise<void> {
  const check = checkUserId(userId);
  const broken = check.ok ? [] : check.broken;
  if (await holdsOwnCpr(context, userId, citizenId)) {
    const others = broken.filter((code) => code !== 'CPR_LIKE');
    throw new UserIdRefusal(context.language, [...others, 'OWN_CPR'], []);
  }
  if (broken.length > 0) throw new UserIdRefusal(context.language, broken, []);
}
