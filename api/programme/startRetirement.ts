import { retirementWorkflowId, taskQueues, workflowNames } from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';

/** Starts the retirement that two managers agreed on; where it runs already, nothing happens. */
export async function startRetirement(client: WorkflowClient, proposalId: string): Promise<void> {
  await client.start(workflowNames.retirement, {
    workflowId: retirementWorkflowId(proposalId),
    taskQueue: taskQueues.programme,
    args: [proposalId],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
