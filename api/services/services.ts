import type { Cpr } from '@overgang/domain';
import type { Database, ProgrammeClock, Vault } from '@overgang/prisma';
import type { WorkflowClient } from '@temporalio/client';
import type { WebhookPlaces } from '../bank/webhookUrlFault.js';
import type { Metrics } from '../server/metrics.js';
import type { HelperPowers } from './helperPowers.js';

/** What the API stands on; one for the whole process. */
export interface Services {
  readonly database: Database;
  readonly clock: ProgrammeClock;
  readonly vault: Vault;
  readonly temporal: WorkflowClient;
  readonly metrics: Metrics;
  /** Where banks' events may go. */
  readonly webhookPlaces: WebhookPlaces;
  /** How long a caller waits for a journey's answer before PENDING. */
  readonly answerTimeoutMs: number;
  /** Our id of the person with that number, by blind index; null when no delivery has named them. */
  readonly citizenOf: (cpr: Cpr) => Promise<string | null>;
  /** */
  readonly helpers: HelperPowers;
  readonly ownsOneOf: (citizenId: string, numbers: readonly Cpr[]) => Promise<boolean>;
}
