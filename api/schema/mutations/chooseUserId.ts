import { ownJourneyId } from '../../journey/ownJourney.js';
import { wishedText } from '../../userId/wishedText.js';
import { wishUserId } from '../../userId/wishUserId.js';
import { builder } from '../builder.js';
import { UserIdRefusal } from '../refusals/userIdRefusal.js';
import { MyJourney } from '../types/myJourney.js';

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
  fields: (t) => ({ userId: t.string({ required: true, validate: wishedText }) }),
});

builder.mutationField('chooseUserId', (t) =>
  t.field({
    type: ChooseUserIdSuccess,
    description:
      'R-12 to R-21: claims a user-ID, or tells everything that is wrong with it at once.',
    errors: { types: [UserIdRefusal] },
    authScopes: { mayDo: 'chooseUserId' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { userId } }, context) => {
      const journeyId = await ownJourneyId(context, null);
      await wishUserId(context, { journeyId, event: 'chooseUserId', userId });
      return { journeyId, userId };
    },
  }),
);
