import { programmeNow, type SentAgain, withTransaction } from '@overgang/prisma';
import type { Pool } from 'pg';
import { type EventDependencies, storeEvents } from '../collect/storeEvents.js';
import type { Hand } from '../hand/handMessages.js';
import { askByKey, type Reach } from './askByKey.js';
import type { ReceiptSource } from './receiptSources.js';
import { sendAgain } from './sendAgain.js';

export interface ReceiptDependencies extends EventDependencies, Reach {
  readonly pool: Pool;
  readonly hand: Hand;
}

/** RECEIPT: it has come and is stored. NO_RECEIPT: the channel has the notice and has nothing to say of it yet. */
export type AskedAfter = 'RECEIPT' | 'NO_RECEIPT' | SentAgain;

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
  if (page === null) return sendAgain(pool, source.channel, noticeId);
  const now = await programmeNow(pool);
  const given = { feed: source.feed.name, page, now };
  await hand(await withTransaction(pool, (db) => storeEvents(db, of, given)));
  const hasReceipt = page.events.some(({ type }) => type !== 'RECEIVED');
  return hasReceipt ? 'RECEIPT' : 'NO_RECEIPT';
}
