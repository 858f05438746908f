import { leftOutText } from '@overgang/domain';
import type { DryRun } from '@overgang/prisma';
import { builder } from '../builder.js';

const LeftOut = builder.objectRef<DryRun['leftOut'][number]>('LeftOut').implement({
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'A stable code.' }),
    text: t.string({
      description: 'The reason in the caller’s language.',
      resolve: ({ reason }, _args, { language }) => leftOutText(reason, language),
    }),
    count: t.exposeInt('count'),
  }),
});

/** What a proposal would do: to how many, and to whom not, with the reason. */
export const DryRunType = builder.objectRef<DryRun>('DryRun').implement({
  fields: (t) => ({
    eligible: t.exposeInt('eligible'),
    leftOut: t.expose('leftOut', { type: [LeftOut] }),
    passedOver: t.expose('passedOver', {
      type: [LeftOut],
      description: 'Of the eligible, by force: what is passed over, for how many (R-31).',
    }),
  }),
});
