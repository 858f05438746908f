import { unfinishedWork } from '@overgang/prisma';
import {
  retirementWorkflowId,
  taskQueues,
  waveWorkflowId,
  workflowNames,
} from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';
import type { Pool } from 'pg';

/**
 * Starts the workflow of each wave being released and each retirement under way, where none runs: whoever set it going
 * could not reach Temporal, or Temporal has lost it. It goes on at the page where the database stands.
 */
export async function startUnfinished(client: WorkflowClient, pool: Pool): Promise<void> {
  const { waveIds, retirementIds } = await unfinishedWork(pool);
  const start = (workflow: string, workflowId: string, id: string) =>
    client.start(workflow, {
      workflowId,
      taskQueue: taskQueues.programme,
      args: [id],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  await Promise.all([
    ...waveIds.map((id) => start(workflowNames.waveRelease, waveWorkflowId(id), id)),
    ...retirementIds.map((id) => start(workflowNames.retirement, retirementWorkflowId(id), id)),
  ]);
}
