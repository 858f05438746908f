import { startOfDay } from '@overgang/domain';
import type { Writing } from './effectOf.js';

/** given up, it rests until that day. */
export const giveUpUserId: Writing<'giveUpUserId'> = ({ canonical, until }) => ({
  ledger: { giveUp: [{ canonical, until: startOfDay(until) }] },
});
