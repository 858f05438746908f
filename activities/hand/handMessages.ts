import { markHanded } from '@overgang/prisma';
import { askedMessages, journeyStart, workflowNames } from '@overgang/workflows/messages';
import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { inParallel } from '../inParallel.js';

export interface HandedMessage {
  readonly id: string;
  readonly journeyId: string;
  readonly kind: string;
}

export interface HandDependencies {
  readonly pool: Pool;
  readonly client: WorkflowClient;
  readonly log: Logger;
  readonly taskTimeoutMs: number;
}

const atOnce = 8;
const asked: readonly string[] = askedMessages;

/**
 * Hands stored messages to their journeys, starting a workflow where none runs: what was asked as an update (whoever asked
 * may be gone, so nobody waits for it here), all else as a signal. What cannot be handed now is left to the sweeper (I9).
 */
export function handMessages({ pool, client, log, taskTimeoutMs }: HandDependencies) {
  async function ask({ id, journeyId, kind }: HandedMessage): Promise<void> {
    const startWorkflowOperation = new WithStartWorkflowOperation(workflowNames.citizenJourney, {
      ...journeyStart(journeyId, taskTimeoutMs),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await client.startUpdateWithStart(kind, {
      startWorkflowOperation,
      args: [id],
      updateId: id,
      waitForStage: 'ACCEPTED',
    });
  }

  async function tell({ id, journeyId, kind }: HandedMessage): Promise<void> {
    await client.signalWithStart(workflowNames.citizenJourney, {
      ...journeyStart(journeyId, taskTimeoutMs),
      signal: kind,
      signalArgs: [id],
    });
  }

  async function hand(message: HandedMessage, failures: unknown[]): Promise<string | null> {
    try {
      await (asked.includes(message.kind) ? ask(message) : tell(message));
      return message.id;
    } catch (error) {
      failures.push(error);
      return null;
    }
  }

  /** Says how many were handed over; what failed is one line of the log, however many they were. */
  return async (messages: readonly HandedMessage[]): Promise<number> => {
    const failures: unknown[] = [];
    const answers = await inParallel(messages, atOnce, (message) => hand(message, failures));
    const handed = answers.filter((id) => id !== null);
    if (failures.length > 0)
      log.warn({ err: failures[0], failed: failures.length }, 'journeys could not be told');
    await markHanded(pool, handed);
    return handed.length;
  };
}

export type Hand = ReturnType<typeof handMessages>;
