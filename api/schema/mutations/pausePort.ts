import { switchPort } from '../../programme/switchPort.js';
import { builder } from '../builder.js';
import { PortInput, portSuccess } from '../types/portSuccess.js';

const PausePortSuccess = portSuccess('PausePortSuccess');

builder.mutationField('pausePort', (t) =>
  t.field({
    type: PausePortSuccess,
    description: 'Nothing leaves by the port until it is resumed; what waits goes on waiting.',
    errors: {},
    authScopes: { mayDo: 'pausePort' },
    args: { input: t.arg({ type: PortInput, required: true }) },
    resolve: (_root, { input }, context) => switchPort(context, { ...input, isPaused: true }),
  }),
);
