import { act } from '../../journey/act.js';
import { customerJourneyId } from '../../journey/customerJourney.js';
import { builder } from '../builder.js';
import { LogonType } from '../types/logon.js';

const event = 'logonSwitched';

const ReportLogonSwitchedSuccess = builder
  .objectRef<{ readonly handle: string }>('ReportLogonSwitchedSuccess')
  .implement({ fields: (t) => ({ handle: t.exposeID('handle') }) });

const Input = builder.inputType('ReportLogonSwitchedInput', {
  fields: (t) => ({
    handle: t.id({ required: true, description: 'The bank’s own handle of its customer.' }),
    logon: t.field({ type: LogonType, required: true }),
    switchedAt: t.field({ type: 'Instant', required: true }),
  }),
});

builder.mutationField('reportLogonSwitched', (t) =>
  t.field({
    type: ReportLogonSwitchedSuccess,
    description:
      'R-09: the bank has closed or opened its NemID log-on to the customer, as it was asked. The same word again changes nothing.',
    errors: {},
    authScopes: { mayDo: 'reportLogonSwitched' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { handle, logon, switchedAt } }, context) => {
      const journeyId = await customerJourneyId(context, handle);
      const { bank } = context.principal;
      const payload = { bank, word: logon, happenedAt: switchedAt };
      await act(context, { journeyId, event, payload });
      return { handle };
    },
  }),
);
