import type { RetirementMove } from '@overgang/prisma';
import {
  pagingSignals,
  retirementWorkflowId,
  taskQueues,
  workflowNames,
} from '@overgang/workflows/messages';
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

/** Its workflow reads the state of a retirement that was stopped or let go on; the signal only wakes it. */
export async function signalRetirement(
  client: WorkflowClient,
  proposalId: string,
  move: RetirementMove,
): Promise<void> {
  await within(client, startTimeoutMs, () =>
    client.signalWithStart(workflowNames.retirement, {
      workflowId: retirementWorkflowId(proposalId),
      taskQueue: taskQueues.programme,
      args: [proposalId],
      signal: pagingSignals[move],
    }),
  );
}
