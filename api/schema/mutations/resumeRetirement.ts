import { changeRetirement } from '../../programme/changeRetirement.js';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { proposalSuccess } from '../types/proposalSuccess.js';

const ResumeRetirementSuccess = proposalSuccess('ResumeRetirementSuccess');

builder.mutationField('resumeRetirement', (t) =>
  t.field({
    type: ResumeRetirementSuccess,
    description: 'R-32: goes on after the last page.',
    errors: {},
    authScopes: { mayDo: 'resumeRetirement' },
    args: {
      id: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true, validate: reasonGiven }),
    },
    resolve: (_root, { id, reason }, context) =>
      changeRetirement(context, { id, move: 'resume', reason }),
  }),
);
