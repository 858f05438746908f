import { earliestSend, type Instant, type Policy } from '@overgang/domain';
import type { PortName } from '@overgang/prisma';

/**
 * When something may leave by a port: now, or when the port's send window next opens. It holds for a first try and for any
 * later one. Letters and e-mails have one; bank events are never held back, since they show only at log-on.
 */
export const opensAt = (
  port: PortName,
  now: Instant,
  { sendWindows }: Pick<Policy, 'sendWindows'>,
): Instant => (port === 'LETTER' || port === 'EMAIL' ? earliestSend(now, sendWindows[port]) : now);
