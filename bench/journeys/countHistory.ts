import { setTimeout as sleep } from 'node:timers/promises';
import { journeyWorkflowId } from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';

/** The server's own count of a journey's history events, once its last task is done; then the journey is ended. */
export async function countHistory(client: WorkflowClient, journeyId: string): Promise<number> {
  const handle = client.getHandle(journeyWorkflowId(journeyId));
  for (;;) {
    const { historyLength, raw } = await handle.describe();
    const isAtRest = !raw.pendingWorkflowTask && !raw.pendingActivities?.length;
    if (isAtRest) {
      await handle.terminate('measured');
      return historyLength;
    }
    await sleep(50);
  }
}
