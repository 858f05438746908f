import { changeRetirement } from '../../programme/changeRetirement.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { proposalSuccess } from '../types/proposalSuccess.js';

const PauseRetirementSuccess = proposalSuccess('PauseRetirementSuccess');

builder.mutationField('pauseRetirement', (t) =>
  t.field({
    type: PauseRetirementSuccess,
    description:
      'R-32: nobody more is told after the page that is under way; who was told goes on.',
    errors: {},
    authScopes: { mayDo: 'pauseRetirement' },
    args: {
      id: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true, validate: reasonGiven }),
    },
    resolve: (_root, { id, reason }, context) =>
      changeRetirement(context, { id, move: 'pause', reason }),
  }),
);
