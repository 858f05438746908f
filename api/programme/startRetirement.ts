import { retirementWorkflowId, taskQueues, workflowNames } from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';
import { within } from '../journey/within.js';

const startTimeoutMs = 3_000;

/** Starts the retirement that two managers agreed on; where it runs already, nothing happens. */
export async function startRetirement(client: WorkflowClient, proposalId: string): Promise<void> {
  await within(client, startTimeoutMs, () =>
    client.start(workflowNames.retirement, {
      workflowId: retirementWorkflowId(proposalId),
      taskQueue: taskQueues.programme,
      args: [proposalId],
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
}
