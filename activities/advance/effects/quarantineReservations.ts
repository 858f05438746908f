import { startOfDay } from '@overgang/domain';
import type { Writing } from './effectOf.js';

/** what was reserved and never used is free after that day. NemID is off with it. */
export const quarantineReservations: Writing<'quarantineReservations'> = ({ until }) => ({
  ledger: { quarantineUntil: startOfDay(until) },
});
