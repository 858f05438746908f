import { switchPort } from '../../programme/switchPort.js';
import { builder } from '../builder.js';
import { PortInput, portSuccess } from '../types/portSuccess.js';

const ResumePortSuccess = portSuccess('ResumePortSuccess');

builder.mutationField('resumePort', (t) =>
  t.field({
    type: ResumePortSuccess,
    description: 'What waits leaves again, within the rate.',
    errors: {},
    authScopes: { mayDo: 'resumePort' },
    args: { input: t.arg({ type: PortInput, required: true }) },
    resolve: (_root, { input }, context) => switchPort(context, { ...input, isPaused: false }),
  }),
);
