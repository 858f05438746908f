import { journeyStart, workflowNames } from '@overgang/workflows/messages';
import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import { TimedOut, within } from './within.js';

export interface JourneyMessage {
  readonly journeyId: string;
  /** The type of event: the update's or the signal's name. */
  readonly event: string;
  readonly messageId: string;
}

/** The journey answered, or could not in time; the message is stored, so it will. */
export type Asked = 'ANSWERED' | 'TIMED_OUT';

/**
 * Asks a journey, starting its workflow where none runs, and waits until the step is taken. The update's id is the
 * message's, so asking again joins the same question. Rejects when Temporal cannot be reached or the step failed.
 */
export async function askJourney(
  client: WorkflowClient,
  { journeyId, event, messageId }: JourneyMessage,
  timeoutMs: number,
): Promise<Asked> {
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowNames.citizenJourney, {
    ...journeyStart(journeyId),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const update = { startWorkflowOperation, args: [messageId], updateId: messageId };
  try {
    await within(client, timeoutMs, () => client.executeUpdateWithStart(event, update));
    return 'ANSWERED';
  } catch (error) {
    if (error instanceof TimedOut) return 'TIMED_OUT';
    throw error;
  }
}
