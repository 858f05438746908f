import { type Day, dayOf } from '@overgang/domain';
import { programmeNow } from '@overgang/prisma';
import { housekeepingWorkflowId, taskQueues, workflowNames } from '@overgang/workflows/messages';
import { type WorkflowClient, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { schedule } from 'node-cron';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { housekeepingJobs } from '../programme/keepHouse.js';

export interface HousekeepingDependencies {
  readonly client: WorkflowClient;
  readonly pool: Pool;
  readonly log: Logger;
}

/** Wall time: often, since a programme night may be a second long. Which night it is, the id says. */
const everyTenSeconds = '*/10 * * * * *';

async function startOnce(client: WorkflowClient, job: string, today: Day): Promise<void> {
  try {
    await client.start(workflowNames.housekeeping, {
      workflowId: housekeepingWorkflowId(job, today),
      taskQueue: taskQueues.programme,
      args: [job],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Fires each job once a programme day, however many workers tick. Answers how to stop ticking. */
export function fireHousekeeping({ client, pool, log }: HousekeepingDependencies): () => void {
  let firedOn: Day | null = null;

  async function tick(): Promise<void> {
    try {
      const today = dayOf(await programmeNow(pool));
      if (today === firedOn) return;
      await Promise.all(housekeepingJobs.map((job) => startOnce(client, job, today)));
      firedOn = today;
    } catch (error) {
      log.warn({ err: error }, 'housekeeping is fired later');
    }
  }

  const task = schedule(everyTenSeconds, tick, { noOverlap: true });
  return () => void task.destroy();
}
