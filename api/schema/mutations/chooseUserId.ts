import { checkUserId } from '@overgang/domain';
import { z } from 'zod';
import { act } from '../../journey/act.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { freeSuggestions } from '../../userId/freeSuggestions.js';
import { holdsOwnCpr } from '../../userId/holdsOwnCpr.js';
import { spendUserIdTry } from '../../userId/spendUserIdTry.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { UserIdRefusal } from '../refusals/userIdRefusal.js';
import { MyJourney } from '../types/myJourney.js';

/** Far above the 48 characters of R-13, so that too long an id is answered by the rule and only abuse by the limit. */
const mostCharacters = 500;

const ChooseUserIdSuccess = builder
  .objectRef<{ readonly journeyId: string; readonly userId: string }>('ChooseUserIdSuccess')
  .implement({
    fields: (t) => ({
      userId: t.exposeString('userId'),
      journey: t.prismaField({
        type: MyJourney,
        resolve: (query, { journeyId }, _args, { db }) =>
          db.journey.findUniqueOrThrow({ ...query, where: { id: journeyId } }),
      }),
    }),
  });

const Input = builder.inputType('ChooseUserIdInput', {
  fields: (t) => ({
    userId: t.string({ required: true, validate: z.string().max(mostCharacters) }),
  }),
});

/** What needs no ledger is refused here: a broken rule never reaches the journey. */
async function refuseBroken(context: Context, userId: string): Promise<void> {
  const check = checkUserId(userId);
  const broken = check.ok ? [] : check.broken;
  if (await holdsOwnCpr(context, userId)) {
    const others = broken.filter((code) => code !== 'CPR_LIKE');
    throw new UserIdRefusal(context.language, [...others, 'OWN_CPR'], []);
  }
  if (broken.length > 0) throw new UserIdRefusal(context.language, broken, []);
}

builder.mutationField('chooseUserId', (t) =>
  t.field({
    type: ChooseUserIdSuccess,
    description:
      'R-12 to R-21: claims a user-ID, or tells everything that is wrong with it at once.',
    errors: { types: [UserIdRefusal] },
    authScopes: { mayDo: 'chooseUserId' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { userId } }, context) => {
      const journeyId = await ownJourneyId(context);
      await refuseBroken(context, userId);
      await act(context, {
        journeyId,
        event: 'chooseUserId',
        payload: { asTyped: userId },
        whenNew: (db) => spendUserIdTry(db, context, journeyId),
        refusalOf: async ({ code }) =>
          code === 'TAKEN'
            ? new UserIdRefusal(context.language, ['TAKEN'], await freeSuggestions(context, userId))
            : null,
      });
      return { journeyId, userId };
    },
  }),
);
