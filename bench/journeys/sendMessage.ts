import { askedMessages, journeyStart } from '@overgang/workflows/messages';
import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import type { PreparedMessage } from './prepare.js';
import type { WorkerProcess } from './startWorker.js';
import type { Variant } from './variants.js';

export interface Sending {
  readonly client: WorkflowClient;
  readonly worker: WorkerProcess;
  readonly variant: Variant;
  readonly taskQueue: string;
}

const asked: readonly string[] = askedMessages;

/** As the product does: asked by an update that waits for the answer, told by a signal; here that is waited for, too. */
export async function sendMessage(
  { client, worker, variant, taskQueue }: Sending,
  journeyId: string,
  { id, kind, payload }: PreparedMessage,
): Promise<void> {
  const start = { ...journeyStart(journeyId), taskQueue };
  const argument = variant.carriesPayload
    ? { messageId: id, said: { type: kind, ...payload } }
    : id;
  if (asked.includes(kind)) {
    const operation = { ...start, workflowIdConflictPolicy: 'USE_EXISTING' as const };
    const startWorkflowOperation = new WithStartWorkflowOperation(variant.workflow, operation);
    const update = { startWorkflowOperation, args: [argument], updateId: id };
    await client.executeUpdateWithStart(kind, update);
    return;
  }
  const taken = worker.taken(id);
  await client.signalWithStart(variant.workflow, {
    ...start,
    signal: kind,
    signalArgs: [argument],
  });
  await taken;
}
