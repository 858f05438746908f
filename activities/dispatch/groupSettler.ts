import { setTimeout as sleep } from 'node:timers/promises';
import { messageId, type Settlement, settleOutbox } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Hand } from '../hand/handMessages.js';

export interface Settling {
  readonly pool: Pool;
  readonly hand: Hand;
  readonly log: Logger;
}

export type Settle = (settlements: readonly Settlement[]) => Promise<void>;

/** Records how sends ended and hands on what the journeys are to hear. */
async function settleAll({ pool, hand }: Settling, settlements: readonly Settlement[]) {
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
}

/** PostgreSQL's own codes for what is wrong with the data, not with the connection or the server. */
const isOfData = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^2[23][0-9A-Z]{3}$/.test(String(error.code));

/** Sends that began together end together, but not at once. */
const breathMs = 2;

/**
 * Settles what has ended meanwhile in one transaction, as soon as the last one is through; one by one where something in it
 * cannot be recorded, so that it holds back none of the others. What is not recorded is tried again by whoever leases it
 * next, under the same key.
 */
export function groupSettler(of: Settling): Settle {
  let waiting: Settlement[] = [];
  let running: Promise<void> | null = null;

  async function record(ended: readonly Settlement[]): Promise<void> {
    try {
      await settleAll(of, ended);
    } catch (error) {
      of.log.warn({ err: error, count: ended.length }, 'sends could not be recorded');
      if (ended.length > 1 && isOfData(error)) for (const one of ended) await record([one]);
    }
  }

  async function flush(): Promise<void> {
    await sleep(breathMs);
    while (waiting.length > 0) {
      const ended = waiting;
      waiting = [];
      await record(ended);
    }
    running = null;
  }

  return (settlements) => {
    waiting.push(...settlements);
    running ??= flush();
    return running;
  };
}
