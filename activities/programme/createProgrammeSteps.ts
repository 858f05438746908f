import { type Day, instant, startOfDay, wallMsUntil } from '@overgang/domain';
import {
  programmeNow,
  type ReleasedMessage,
  readClockSegments,
  releaseWavePage,
  retirementPage,
} from '@overgang/prisma';
import type { Page, ProgrammeSteps } from '@overgang/workflows/steps';
import type { Pool } from 'pg';
import { keepAlive } from '../standingWork.js';
import { type HouseDependencies, keepHouse } from './keepHouse.js';

export interface ProgrammeDependencies extends HouseDependencies {
  /** Ends a long job when the worker is about to stop; the next worker begins it anew. */
  readonly stopping: AbortSignal;
}

const pageSize = 200;
/** A programme clock that stands is looked at again then. */
const standingMs = 5_000;
/** No page comes closer to the one before, so that a wave never hurries past the rest of the work. */
const shortestMs = 50;

const morningMs = 8 * 3_600_000;
/** The clock may be set to run faster meanwhile: a long wait is looked at again. */
const longestMs = 3_600_000;

/** Wall time until the morning of that day; a standing clock is asked again. */
async function wallMsUntilDay(pool: Pool, day: Day): Promise<number> {
  const morning = instant(startOfDay(day) + morningMs);
  const leftMs = wallMsUntil(await readClockSegments(pool), morning, Date.now());
  return Math.min(longestMs, Math.max(shortestMs, leftMs ?? standingMs));
}

const afterMs = async (pool: Pool, resumesOn: Day | null): Promise<number> =>
  resumesOn === null ? shortestMs : wallMsUntilDay(pool, resumesOn);

const handed = (kind: string, messages: readonly ReleasedMessage[]) =>
  messages.map(({ journeyId, messageId: id }) => ({ id, journeyId, kind }));

/** The pages of waves and retirements, and housekeeping. A page that was stored and not handed is handed by the sweeper. */
export function createProgrammeSteps(dependencies: ProgrammeDependencies): ProgrammeSteps {
  const { pool, hand, stopping } = dependencies;
  return {
    async releaseWavePage(waveId): Promise<Page> {
      const page = await releaseWavePage(pool, { waveId, pageSize, now: await programmeNow(pool) });
      await hand(handed('released', page.messages));
      if (page.state === 'RELEASED') return { next: 'DONE' };
      if (page.state !== 'RELEASING') return { next: 'WAIT_FOR_RESUME' };
      return { next: 'GO_ON', afterMs: await afterMs(pool, page.resumesOn) };
    },

    async retirementPage(proposalId): Promise<Page> {
      const now = await programmeNow(pool);
      const page = await retirementPage(pool, { proposalId, pageSize, now });
      if (page.state === 'PAUSED') return { next: 'WAIT_FOR_RESUME' };
      if (page.state !== 'CONFIRMED') return { next: 'DONE' };
      await hand(handed(page.kind, page.messages));
      return { next: 'GO_ON', afterMs: await afterMs(pool, page.resumesOn) };
    },

    keepHouse: (job) => keepAlive(stopping, (signal) => keepHouse(dependencies, job, signal)),
  };
}
