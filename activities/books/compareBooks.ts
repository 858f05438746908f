import {
  bankBooks,
  currentPolicy,
  programmeNow,
  saveReconciliation,
  spanToCompare,
} from '@overgang/prisma';
import { webhookPoster } from '../ports/netbank/postWebhook.js';
import type { ReceiptDependencies } from '../receipts/askAfterNotice.js';
import { bankBook } from './bankBook.js';
import { channelBooks } from './channelBooks.js';
import { Comparison } from './compareBook.js';
import type { TheirBook } from './theirBook.js';

export interface BooksDependencies extends ReceiptDependencies {
  readonly allowsPrivateAddresses: boolean;
}

async function compare(of: BooksDependencies, book: TheirBook, signal: AbortSignal): Promise<void> {
  const { pool, log } = of;
  const { bookDays } = await currentPolicy(pool);
  const query = { now: await programmeNow(pool), againDays: bookDays[book.of.channel] };
  const span = await spanToCompare(pool, book.of, query);
  if (span === null) return;
  const comparison = new Comparison(pool, book, span);
  const state = await comparison.run(signal).catch((error) => {
    signal.throwIfAborted();
    log.warn({ err: error, ...book.of }, 'books could not be compared to the end');
    return 'INCOMPLETE' as const;
  });
  const result = await comparison.result(state);
  await saveReconciliation(pool, result);
  const { findings: _, from: _from, until: _until, comparedAt: _at, ...figures } = result;
  log[result.reported > 0 ? 'warn' : 'info'](figures, 'books were compared');
}

/**
 * The nightly reconciliation: each channel's book, and each bank's, is compared with ours over the days that have ended
 * since the last time, and over those before that the policy wants looked at again, since what was taken then may have been
 * shown, or come back, today. What can be mended is, and the rest is on record. One that does not answer holds up no other.
 */
export async function compareBooks(of: BooksDependencies, signal: AbortSignal): Promise<void> {
  const { pool, allowsPrivateAddresses } = of;
  const post = webhookPoster({ allowsPrivateAddresses, keepsContent: true });
  const banks = (await bankBooks(pool)).map((bank) => bankBook(of, bank, post));
  for (const book of [...channelBooks(of), ...banks]) await compare(of, book, signal);
}
