import { counterTrace, doneAtCounter } from '../../counter/doneAtCounter.js';
import { visitedJourneyId } from '../../counter/visitedJourney.js';
import { stableId } from '../../journey/stableId.js';
import { wishedText } from '../../userId/wishedText.js';
import { wishUserId } from '../../userId/wishUserId.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { UserIdRefusal } from '../refusals/userIdRefusal.js';
import { Means } from '../types/enums.js';
import { counterSuccess } from '../types/journeySuccess.js';

const EnrolAtCounterSuccess = counterSuccess('EnrolAtCounterSuccess');
const event = 'enrolAtCounter';

const Input = builder.inputType('EnrolAtCounterInput', {
  fields: (t) => ({
    journeyId: t.id({ required: true }),
    userId: t.string({
      validate: wishedText,
      description: 'What the citizen chooses; absent: what they have chosen before.',
    }),
    means: t.field({ type: Means, required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField(event, (t) =>
  t.field({
    type: EnrolAtCounterSuccess,
    description:
      'R-04: MitID at the counter, at once, from the day on that the policy says; earlier refused with that day.',
    errors: { types: [UserIdRefusal] },
    authScopes: { mayDo: event },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { userId = null, means, reason } = input;
      const payload = { means, enrolmentId: stableId(context, 'enrolment') };
      const journeyId = await visitedJourneyId(context, input.journeyId);
      const deed = { journeyId, event, reason, details: { means } } as const;
      if (userId === null) {
        return doneAtCounter(context, { ...deed, payload: { ...payload, asTyped: null } });
      }
      const { citizenId } = await context.db.journey.findUniqueOrThrow({
        where: { id: journeyId },
        select: { citizenId: true },
      });
      const whenNew = counterTrace(context, deed);
      await wishUserId(context, { journeyId, event, citizenId, userId, more: payload, whenNew });
      return { journeyId };
    },
  }),
);
