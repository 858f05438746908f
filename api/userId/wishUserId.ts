import { type Act, act } from '../journey/act.js';
import type { JourneyConsent } from '../journey/answer.js';
import type { Context } from '../schema/context.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';
import { UserIdRefusal } from '../schema/refusals/userIdRefusal.js';
import { freeSuggestions } from './freeSuggestions.js';
import { refuseBroken } from './refuseBroken.js';
import { reportProbe } from './reportProbe.js';
import { spendUserIdTry, type TurnedAwayBy } from './spendUserIdTry.js';

export interface UserIdWish {
  readonly journeyId: string;
  readonly event: 'chooseUserId' | 'changeUserId' | 'enrolAtCounter';
  /** whose user-ID it is to be; the caller’s own where absent */
  readonly citizenId?: string;
  readonly userId: string;
  /** what the event carries beside the wish */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly whenNew?: Act['whenNew'];
}

/** used or reserved, the same work and the same answer; whoever is refused often is reported (not with what they tried). */
async function taken(context: Context, userId: string): Promise<UserIdRefusal> {
  await reportProbe(context, null);
  return new UserIdRefusal(context.language, ['TAKEN'], await freeSuggestions(context, userId));
}

/**
 * the one way of wishing for a user-ID, before enrolment or after it. Refuses broken rules all at once, a
 * taken one with suggestions, and who tries too often with TRY_LATER.
 */
export async function wishUserId(context: Context, wish: UserIdWish): Promise<JourneyConsent> {
  const { journeyId, event, userId, more } = wish;
  const citizenId = wish.citizenId ?? context.principal.citizenId;
  if (citizenId === undefined) throw new Error('a user-ID is some citizen’s');
  await refuseBroken(context, userId, citizenId);
  const turnedAway: TurnedAwayBy[] = [];
  try {
    return await act(context, {
      journeyId,
      event,
      payload: { asTyped: userId, ...more },
      whenNew: async (db) => {
        const by = await spendUserIdTry(db, context, { journeyId, citizenId });
        if (by === null) return wish.whenNew?.(db);
        turnedAway.push(by);
        throw ruleRefusal('TRY_LATER', context.language);
      },
      refusalOf: async ({ code }) => (code === 'TAKEN' ? taken(context, userId) : null),
    });
  } finally {
    // In a transaction of its own: that of the try is undone.
    for (const by of turnedAway) await reportProbe(context, by);
  }
}
