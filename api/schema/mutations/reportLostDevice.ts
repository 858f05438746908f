import { deviceLost } from '../../journey/deviceLost.js';
import { ownJourneyId } from '../../journey/ownJourney.js';
import { builder } from '../builder.js';
import { Delivery } from '../types/enums.js';
import { myJourneySuccess } from '../types/journeySuccess.js';

const ReportLostDeviceSuccess = myJourneySuccess('ReportLostDeviceSuccess');

const Input = builder.inputType('ReportLostDeviceInput', {
  fields: (t) => ({
    authenticatorId: t.id({ required: true }),
    delivery: t.field({
      type: Delivery,
      description: 'How the new one comes, where it is a device: by post or collected (R-25).',
    }),
  }),
});

builder.mutationField('reportLostDevice', (t) =>
  t.field({
    type: ReportLostDeviceSuccess,
    description: 'R-25, R-38: what was lost is blocked at MitID, and another of its kind ordered.',
    errors: {},
    authScopes: { mayDo: 'reportLostDevice' },
    args: { input: t.arg({ type: Input, required: true }) },
    resolve: async (_root, { input: { authenticatorId, delivery = null } }, context) => {
      const journeyId = await ownJourneyId(context, 'REPORT_LOST_DEVICE');
      await deviceLost(context, { journeyId, authenticatorId, delivery });
      return { journeyId };
    },
  }),
);
