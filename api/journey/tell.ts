import { journeyStart, workflowNames } from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';
import type { JourneyMessage } from './ask.js';
import { within } from './within.js';

const tellTimeoutMs = 2_000;

/** Hands a journey a stored message without waiting for its step, starting its workflow where none runs. */
export async function tellJourney(
  client: WorkflowClient,
  { journeyId, event, messageId }: JourneyMessage,
): Promise<void> {
  const start = { ...journeyStart(journeyId), signal: event, signalArgs: [messageId] };
  await within(client, tellTimeoutMs, () =>
    client.signalWithStart(workflowNames.citizenJourney, start),
  );
}
