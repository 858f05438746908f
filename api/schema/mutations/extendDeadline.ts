import type { Day } from '@overgang/domain';
import { act } from '../../journey/act.js';
import { audited } from '../../journey/audited.js';
import { customerJourneyId } from '../../journey/customerJourney.js';
import { seenJourneyId } from '../../journey/seenJourney.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { reasonGiven } from '../reasonGiven.js';
import { badField } from '../refusals/badField.js';

const ExtendDeadlineSuccess = builder
  .objectRef<{ readonly deadline: Day }>('ExtendDeadlineSuccess')
  .implement({ fields: (t) => ({ deadline: t.expose('deadline', { type: 'Day' }) }) });

const Input = builder.inputType('ExtendDeadlineInput', {
  fields: (t) => ({
    handle: t.id({ description: 'The bank’s own handle of its customer: banks.' }),
    journeyId: t.id({ description: 'Support.' }),
    deadline: t.field({ type: 'Day', required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

interface Named {
  readonly handle?: string | null | undefined;
  readonly journeyId?: string | null | undefined;
}

/** Banks name their customer by their own handle, support by the journey. */
async function named(context: Context, { handle, journeyId }: Named): Promise<string> {
  const isBank = context.principal.bank !== undefined;
  const given = isBank ? handle : journeyId;
  if (given == null)
    throw badField(isBank ? 'input.handle' : 'input.journeyId', 'MISSING', context.language);
  return isBank ? customerJourneyId(context, given) : seenJourneyId(context, given);
}

builder.mutationField('extendDeadline', (t) =>
  t.field({
    type: ExtendDeadlineSuccess,
    description: 'R-10: a later deadline, with a reason; never an earlier one (I3).',
    errors: {},
    authScopes: { mayDo: 'extendDeadline' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { deadline, reason } = input;
      const journeyId = await named(context, input);
      const { bank } = context.principal;
      const by = bank === undefined ? { by: 'SUPPORT' } : { by: 'BANK', bank };
      await act(context, {
        journeyId,
        event: 'extendDeadline',
        payload: { deadline, ...by, why: reason },
        whenNew: (db) =>
          audited(db, context, {
            action: 'extendDeadline',
            purpose: reason,
            details: { journeyId, deadline },
          }),
      });
      return { deadline };
    },
  }),
);
