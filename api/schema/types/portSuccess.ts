import type { PortSeen } from '@overgang/prisma';
import { builder } from '../builder.js';
import { reasonGiven } from '../reasonGiven.js';
import { PortName } from './enums.js';
import { PortType } from './port.js';

/** A success that hands back the port as it now is. */
export function portSuccess(name: string) {
  return builder.objectRef<{ readonly port: PortSeen }>(name).implement({
    fields: (t) => ({ port: t.field({ type: PortType, resolve: ({ port }) => port }) }),
  });
}

export const PortInput = builder.inputType('PortInput', {
  fields: (t) => ({
    name: t.field({ type: PortName, required: true }),
    reason: t.string({ required: true, validate: reasonGiven }),
  }),
});
