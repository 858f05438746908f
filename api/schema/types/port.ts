import type { AddresseeSeen, PortSeen } from '@overgang/prisma';
import { builder } from '../builder.js';
import { PortHealthState, PortName } from './enums.js';

const AddresseeHealth = builder.objectRef<AddresseeSeen>('AddresseeHealth').implement({
  description:
    'How an outside system, or one bank of the netbank port, does. Instants are wall time.',
  fields: (t) => ({
    bankReg: t.string({
      nullable: true,
      description: 'Null: the system itself.',
      resolve: ({ addressee }) => addressee || null,
    }),
    state: t.expose('state', { type: PortHealthState }),
    since: t.expose('since', { type: 'Instant' }),
    restsUntil: t.expose('restsUntil', {
      type: 'Instant',
      nullable: true,
      description: 'While DOWN: then one message tries.',
    }),
    faultShare: t.exposeFloat('faultShare', { description: 'Of the last fifty sends, 0 to 1.' }),
    medianMs: t.exposeInt('medianMs', { description: 'Of the last fifty sends, milliseconds.' }),
    sent: t.exposeFloat('sent'),
    refused: t.exposeFloat('refused'),
    faults: t.exposeFloat('faults'),
  }),
});

/** An outside system: what waits for it, how fast it may be fed, and how it does. */
export const PortType = builder.objectRef<PortSeen>('Port').implement({
  fields: (t) => ({
    name: t.expose('name', { type: PortName }),
    isPaused: t.exposeBoolean('isPaused'),
    ratePerSec: t.exposeFloat('ratePerSec'),
    burst: t.exposeFloat('burst'),
    waiting: t.exposeInt('waiting'),
    waitsSince: t.expose('waitsSince', { type: 'Instant', nullable: true }),
    health: t.field({ type: [AddresseeHealth], resolve: ({ addressees }) => addressees }),
  }),
});
