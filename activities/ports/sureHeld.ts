import type { LeasedMessage } from '@overgang/prisma';
import { TryAgain } from './port.js';

type Held = Pick<LeasedMessage, 'hold'>;

/** Whether the lease surely lasts until a send that begins now has ended. */
export const isSureHeld = ({ hold }: Held): boolean => !hold || Date.now() < hold.sureUntilMs;

/** What becomes of a message whose sender hung: whoever leases it next sends it. */
export const leaseOver = (): TryAgain => new TryAgain('its lease was over', 0, 'NOT_SENT');

/** Asked right before each send. Another may have sent meanwhile what follows: after that, this one comes too late. */
export function sureHeld(message: Held): void {
  if (!isSureHeld(message)) throw leaseOver();
}
