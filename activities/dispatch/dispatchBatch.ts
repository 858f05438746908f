import {
  type LeasedMessage,
  leaseOutbox,
  messageId,
  type PortName,
  type Settlement,
  settleOutbox,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Hand } from '../hand/handMessages.js';
import { inParallel } from '../inParallel.js';
import { sendTimeoutMs } from '../ports/request.js';
import { type Sending, sendOne } from './sendOne.js';

export interface Dispatching extends Sending {
  readonly name: PortName;
  readonly pool: Pool;
  readonly hand: Hand;
}

const mostAtOnce = 16;
/** Two requests a send, each within its time-out, and time to settle. */
const leaseMs = 3 * sendTimeoutMs;

/** What is said about one journey goes to one addressee in its order. */
function byAddressee(messages: readonly LeasedMessage[]): LeasedMessage[][] {
  const groups = new Map<string, LeasedMessage[]>();
  for (const message of messages.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const addressee = `${message.journeyId}/${message.bankReg}`;
    groups.set(addressee, [...(groups.get(addressee) ?? []), message]);
  }
  return [...groups.values()];
}

/**
 * Sends one after the other as long as the lease surely holds. What follows one that is to be tried again is given back to
 * be tried after it: an order to close must not arrive after the one to open.
 */
async function sendInTurn(
  messages: readonly LeasedMessage[],
  sending: Sending,
): Promise<Settlement[]> {
  const startMs = Date.now();
  const done: Settlement[] = [];
  for (const message of messages) {
    if (Date.now() - startMs > leaseMs - 2 * sendTimeoutMs) break;
    const last = done.at(-1)?.result;
    const isHeldUp = last?.status === 'RETRY';
    done.push(
      isHeldUp
        ? { message, result: last, outcome: { fault: 'AFTER_ANOTHER' } }
        : await sendOne(message, sending),
    );
  }
  return done;
}

/** Leases, sends and settles one batch, and hands on what the journeys are to hear. Says how many it leased. */
export async function dispatchBatch(of: Dispatching): Promise<number> {
  const { name, pool, now, hand } = of;
  const leased = await leaseOutbox(pool, {
    port: name,
    limit: mostAtOnce,
    leaseMs,
    now: await now(),
  });
  if (leased.length === 0) return 0;
  const turns = await inParallel(byAddressee(leased), mostAtOnce, (messages) =>
    sendInTurn(messages, of),
  );
  const settlements = turns.flat();
  const { stored } = await settleOutbox(pool, settlements);
  const tells = settlements.flatMap((one) => one.tells ?? []);
  // Answered in the order of what was told, less what others hold now: the ids say which is which.
  const kinds = new Map(tells.map((tell) => [messageId(tell.sender, tell.key), tell]));
  await hand(
    stored.flatMap(({ id, appliedAt }) => {
      const tell = kinds.get(id);
      return tell && appliedAt === null ? [{ id, journeyId: tell.journeyId, kind: tell.kind }] : [];
    }),
  );
  return leased.length;
}
