import { portsSeen } from '@overgang/prisma';
import { builder } from '../builder.js';
import { PortType } from '../types/port.js';

builder.queryField('ports', (t) =>
  t.field({
    type: [PortType],
    description: 'Every outside system we speak to: what waits for it and how it does.',
    authScopes: { mayDo: 'ports' },
    complexity: { field: 10, multiplier: 10 },
    resolve: async (_root, _args, { transaction }) => [...(await transaction(portsSeen))],
  }),
);
