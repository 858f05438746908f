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

  async function hand(message: HandedMessage): Promise<string | null> {
    try {
      await (asked.includes(message.kind) ? ask(message) : tell(message));
      return message.id;
    } catch (error) {
      log.warn({ err: error, kind: message.kind }, 'a journey could not be told');
      return null;
    }
  }

  return async (messages: readonly HandedMessage[]): Promise<void> => {
    const handed = await inParallel(messages, atOnce, hand);
    await markHanded(
      pool,
      handed.filter((id) => id !== null),
    );
  };
}

export type Hand = ReturnType<typeof handMessages>;
