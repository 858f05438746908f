import { builder } from '../builder.js';
import type { StoredAppointment } from './enrolmentOf.js';

/** At borgerservice: when, where and what for. */
const AppointmentType = builder.objectRef<StoredAppointment>('Appointment').implement({
  fields: (t) => ({
    on: t.expose('on', { type: 'Day' }),
    time: t.exposeString('time', { nullable: true, description: 'HH:MM in Copenhagen.' }),
    place: t.exposeString('place', { nullable: true }),
    purpose: t.exposeString('purpose'),
    bookingId: t.id({
      nullable: true,
      description: 'Borgerservice’s own.',
      resolve: ({ bookingId }) => bookingId ?? null,
    }),
  }),
});

/** The one that stands. */
export const appointmentField = {
  type: AppointmentType,
  nullable: true,
  description: 'At borgerservice, the one that stands (R-10).',
  select: { memory: true },
} as const;
