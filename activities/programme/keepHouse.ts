import { addDays, dayOf } from '@overgang/domain';
import {
  dropOldSecrets,
  forgetRequests,
  offerOpenings,
  programmeNow,
  releaseExpired,
} from '@overgang/prisma';
import { type BooksDependencies, compareBooks } from '../books/compareBooks.js';
import { compareMitIds, type MitIdBookDependencies } from '../mitIdBook/compareMitIds.js';
import { compareNemIds, type NemIdBookDependencies } from '../nemIdBook/compareNemIds.js';
import { findStuck } from '../receipts/findStuck.js';

export type HouseDependencies = BooksDependencies & NemIdBookDependencies & MitIdBookDependencies;
type Job = (of: HouseDependencies, signal: AbortSignal) => Promise<void>;

/** Months are made that far ahead. */
const daysAhead = 92;

/** Wall time, in days: whoever asks again does it sooner. */
const answersKeptDays = 30;

/** What is done once a programme night; each can be done again at any time. */
const jobs: Readonly<Record<string, Job>> = {
  async makePartitions({ pool }) {
    const today = dayOf(await programmeNow(pool));
    await pool.query('SELECT ensure_partitions($1, $2)', [today, addDays(today, daysAhead)]);
  },
  async releaseQuarantines({ pool }) {
    await releaseExpired(pool, await programmeNow(pool));
  },
  async dropOldSecrets({ pool }) {
    await dropOldSecrets(pool);
  },
  async offerOpenings({ pool }) {
    await offerOpenings(pool);
  },
  async forgetAnswers({ pool }) {
    await forgetRequests(pool, answersKeptDays);
  },
  compareNemIds,
  compareMitIds,
  findStuck,
  compareBooks,
};

export const housekeepingJobs = Object.keys(jobs);

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/**
 * Does one job of the night. Between its pages it looks whether it must stop, and an answer that is still awaited then is
 * left alone: every job can be begun anew. Throws when there is no such job.
 */
export async function keepHouse(
  of: HouseDependencies,
  job: string,
  signal: AbortSignal,
): Promise<void> {
  const work = jobs[job];
  if (!work) throw new Error(`no job ${job}`);
  await Promise.race([work(of, signal), aborted(signal)]);
}
