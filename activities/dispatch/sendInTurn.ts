import { type LeasedMessage, mayOvertake, type Settlement } from '@overgang/prisma';
import { sendTimeoutMs } from '../ports/request.js';
import { type Sending, sendOne } from './sendOne.js';

/** What is said about one journey goes to one addressee in its order. */
export function byAddressee(messages: readonly LeasedMessage[]): LeasedMessage[][] {
  const groups = new Map<string, LeasedMessage[]>();
  for (const message of messages.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const addressee = `${message.journeyId}/${message.bankReg}`;
    groups.set(addressee, [...(groups.get(addressee) ?? []), message]);
  }
  return [...groups.values()];
}

type Retry = Extract<Settlement['result'], { status: 'RETRY' }>;

/** A message that is to be tried again, and when. */
interface Delayed {
  readonly kind: string;
  readonly result: Retry;
}

type Why = 'AFTER_ANOTHER' | 'LEASE_TOO_SHORT';

const givenBack = (message: LeasedMessage, retryAtMs: number, fault: Why): Settlement => ({
  ...{ message, result: { status: 'RETRY', retryAtMs, isUntried: true } },
  outcome: { fault },
});

/**
 * Sends one after the other as long as the lease surely holds, and gives back the rest. What follows one that is to be tried again is given back to
 * be tried after it: an order to close must not arrive after the one to open.
 */
export async function sendInTurn(
  messages: readonly LeasedMessage[],
  sending: Sending & { readonly leaseMs: number },
): Promise<Settlement[]> {
  const lastStartMs = Date.now() + Math.max(0, sending.leaseMs - 2 * sendTimeoutMs);
  const done: Settlement[] = [];
  const delayed: Delayed[] = [];
  for (const message of messages) {
    if (done.length > 0 && Date.now() > lastStartMs) {
      done.push(givenBack(message, Date.now(), 'LEASE_TOO_SHORT'));
      continue;
    }
    const { kind } = message;
    const first = delayed.find((earlier) => !mayOvertake(kind, earlier.kind));
    const settlement = first
      ? givenBack(message, first.result.retryAtMs, 'AFTER_ANOTHER')
      : await sendOne(message, sending);
    done.push(settlement);
    const { result } = settlement;
    if (result.status === 'RETRY') delayed.push({ kind, result });
  }
  return done;
}
