import { portNames } from '@overgang/prisma';
import {
  collectorWorkflowId,
  dispatcherWorkflowId,
  sweeperWorkflowId,
  taskQueues,
  workflowNames,
} from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';
import { feedNames } from '../collect/createCollect.js';

const standing = [
  ...portNames.map((port) => ({
    workflow: workflowNames.dispatcher,
    workflowId: dispatcherWorkflowId(port),
    args: [port],
  })),
  ...feedNames.map((feed) => ({
    workflow: workflowNames.collector,
    workflowId: collectorWorkflowId(feed),
    args: [feed],
  })),
  { workflow: workflowNames.sweeper, workflowId: sweeperWorkflowId, args: [] },
];

/** Starts what always runs, where it does not run yet; several workers may do so at once. */
export async function startStanding(client: WorkflowClient): Promise<void> {
  await Promise.all(
    standing.map(({ workflow, ...options }) =>
      client.start(workflow, {
        ...options,
        taskQueue: taskQueues.programme,
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    ),
  );
}
