import {
  endMitIdComparison,
  programmeNow,
  runningMitIdComparison,
  saveMitIdPage,
  type Vault,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Hand } from '../hand/handMessages.js';
import { mitIdBook } from './mitIdBook.js';
import { nextPage } from './mitIdPages.js';

export interface MitIdBookDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly urls: { readonly mitId: string };
  readonly hand: Hand;
  readonly log: Logger;
}

async function end({ pool, log }: MitIdBookDependencies, id: string): Promise<void> {
  const figures = await endMitIdComparison(pool, id, await programmeNow(pool));
  if (figures === null) return;
  log[figures.reported > 0 ? 'warn' : 'info'](figures, 'the books of MitID were compared');
}

/**
 * The nightly comparison of MitID's book with ours: user-IDs, authenticators and orders of all whom either side has.
 * What was lost on the way is made up for, and the rest is on record. Page by page, on from where a killed or slow run
 * stopped. Throws where MitID does not answer: it is tried again.
 */
export async function compareMitIds(of: MitIdBookDependencies, signal: AbortSignal): Promise<void> {
  const { pool, urls, hand } = of;
  const people = { ...of, book: mitIdBook(urls.mitId) };
  for (;;) {
    signal.throwIfAborted();
    const comparison = await runningMitIdComparison(pool, await programmeNow(pool));
    const page = await nextPage(people, comparison);
    if (page === null) return end(of, comparison.id);
    const told = await saveMitIdPage(pool, comparison, page, await programmeNow(pool));
    // Another worker has taken the same page: it goes on.
    if (told === null) return;
    await hand(told);
  }
}
