import type { MyAppointment } from '../asCitizen.js';

/** Early on the day of an appointment, before any counter opens: epoch ms. */
export const onItsDay = ({ on }: MyAppointment): number => Date.parse(`${on}T00:10:00+01:00`);
