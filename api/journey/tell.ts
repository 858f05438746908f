import { journeyStart, workflowNames } from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';
import type { JourneyMessage } from './ask.js';

/** Hands a journey a stored message without waiting for its step, starting its workflow where none runs. */
export async function tellJourney(
  client: WorkflowClient,
  { journeyId, event, messageId }: JourneyMessage,
): Promise<void> {
  await client.signalWithStart(workflowNames.citizenJourney, {
    ...journeyStart(journeyId),
    signal: event,
    signalArgs: [messageId],
  });
}
