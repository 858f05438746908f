import { act } from '../../journey/act.js';
import { audited } from '../../journey/audited.js';
import { customerJourneyId } from '../../journey/customerJourney.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';

const event = 'idUpdateNeeded';

const ReportIdUpdateNeededSuccess = builder
  .objectRef<{ readonly handle: string }>('ReportIdUpdateNeededSuccess')
  .implement({ fields: (t) => ({ handle: t.exposeID('handle') }) });

const Input = builder.inputType('ReportIdUpdateNeededInput', {
  fields: (t) => ({
    handle: t.id({ required: true, description: 'The bank’s own handle of its customer.' }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});

builder.mutationField('reportIdUpdateNeeded', (t) =>
  t.field({
    type: ReportIdUpdateNeededSuccess,
    description:
      'R-06: the customer’s ID information is old. They are told how to put it in order, and no clock runs meanwhile.',
    errors: {},
    authScopes: { mayDo: 'reportIdUpdateNeeded' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { handle, reason } }, context) => {
      const journeyId = await customerJourneyId(context, handle);
      const { bank } = context.principal;
      await act(context, {
        ...{ journeyId, event, payload: { bank, why: reason } },
        whenNew: (db) =>
          audited(db, context, { action: event, purpose: reason, details: { journeyId } }),
      });
      return { handle };
    },
  }),
);
