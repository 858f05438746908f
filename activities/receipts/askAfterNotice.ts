import {
  programmeNow,
  recordAudit,
  type SentAgain,
  sendNoticeAgain,
  withTransaction,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import { type EventDependencies, storeEvents } from '../collect/storeEvents.js';
import type { Hand } from '../hand/handMessages.js';
import { askByKey, type Reach } from './askByKey.js';
import type { ReceiptSource } from './receiptSources.js';

export interface ReceiptDependencies extends EventDependencies, Reach {
  readonly pool: Pool;
  readonly hand: Hand;
}

/** RECEIPT: it has come and is stored. NO_RECEIPT: the channel has the notice and has nothing to say of it yet. */
export type AskedAfter = 'RECEIPT' | 'NO_RECEIPT' | SentAgain;

/** What a channel was given and does not know is on record, and goes out again under its key if it is still waited for. */
async function sendAgain(pool: Pool, { channel }: ReceiptSource, notice: string) {
  const outcome = await sendNoticeAgain(pool, notice);
  if (outcome === 'UNCHANGED') return outcome;
  await recordAudit(pool, {
    ...{ at: await programmeNow(pool), actor: channel, role: 'SYSTEM' },
    ...{ action: 'noticeNotKnown', details: { notice, outcome } },
  });
  return outcome;
}

/**
 * Asks the channel what became of one notice, and does what follows: a receipt goes to the inbox as if it had come by the
 * feed, what is not known there goes out again. Throws where the channel does not answer. Can be repeated at any time.
 */
export async function askAfterNotice(
  of: ReceiptDependencies,
  source: ReceiptSource,
  noticeId: string,
): Promise<AskedAfter> {
  const { pool, hand } = of;
  const page = await askByKey(of, source, noticeId);
  if (page === null) return sendAgain(pool, source, noticeId);
  const now = await programmeNow(pool);
  const given = { feed: source.feed.name, page, now };
  await hand(await withTransaction(pool, (db) => storeEvents(db, of, given)));
  const hasReceipt = page.events.some(({ type }) => type !== 'RECEIVED');
  return hasReceipt ? 'RECEIPT' : 'NO_RECEIPT';
}
