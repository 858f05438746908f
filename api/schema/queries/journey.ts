import { audited } from '../../journey/audited.js';
import { builder } from '../builder.js';
import { isUuid } from '../isUuid.js';
import { reasonGiven } from '../reasonGiven.js';
import { JourneyType } from '../types/journey.js';

builder.queryField('journey', (t) =>
  t.prismaField({
    type: JourneyType,
    nullable: true,
    description:
      'One journey. The read is logged with its purpose, and the citizen may read that (domain: personal data).',
    authScopes: { mayDo: 'journey' },
    args: {
      id: t.arg.id({ required: true }),
      purpose: t.arg.string({ required: true, validate: reasonGiven.max(200) }),
    },
    resolve: async (query, _root, { id, purpose }, context) => {
      if (!isUuid(id)) return null;
      const who = await context.db.journey.findUnique({
        where: { id },
        select: { citizenId: true },
      });
      if (who === null) return null;
      await context.transaction((db) =>
        audited(db, context, {
          ...{ action: 'journey', citizenId: who.citizenId, purpose },
        }),
      );
      return context.db.journey.findUnique({ ...query, where: { id } });
    },
  }),
);
