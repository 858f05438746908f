import { type Database, programmeClock, programmeNow, type Vault } from '@overgang/prisma';
import type { JourneySteps, ProgrammeSteps, StandingSteps } from '@overgang/workflows/steps';
import type { WorkflowClient } from '@temporalio/client';
import type { Logger } from 'pino';
import { createAdvance } from '../advance/createAdvance.js';
import { createCollect } from '../collect/createCollect.js';
import { createDispatch } from '../dispatch/createDispatch.js';
import type { OutboxBell } from '../dispatch/outboxBell.js';
import { handMessages } from '../hand/handMessages.js';
import { mutualTls } from '../ports/mutualTls.js';
import { type PortLines, portTable } from '../ports/portTable.js';
import { createProgrammeSteps } from '../programme/createProgrammeSteps.js';
import type { WorkerSettings } from '../settings/workerSettings.js';
import { keepAlive } from '../standingWork.js';
import { createSweep } from '../sweep/createSweep.js';

export interface ActivityDependencies {
  readonly database: Database;
  readonly vault: Vault;
  readonly client: WorkflowClient;
  readonly bell: OutboxBell;
  readonly log: Logger;
  readonly settings: Pick<
    WorkerSettings,
    'urls' | 'allowsPrivateAddresses' | 'webhookRetryFactor' | 'sender' | 'taskTimeoutMs'
  > &
    Partial<Pick<WorkerSettings, 'mailServer' | 'digitalPostCertificate' | 'memoVersion'>>;
  /** Ends the standing work when the worker is about to stop. */
  readonly stopping: AbortSignal;
  readonly whenWritten?: () => void;
}

/** wall time between two looks at an outside feed */
const lookEveryMs = 500;

/** Everything the workers run, on the same database, vault and connection. */
export function createActivities(dependencies: ActivityDependencies) {
  const { database, vault, client, bell, log, settings, stopping, whenWritten } = dependencies;
  const { pool } = database;
  const { urls, taskTimeoutMs, allowsPrivateAddresses } = settings;
  const now = () => programmeNow(pool);
  const hand = handMessages({ pool, client, log, taskTimeoutMs });
  const { digitalPostCertificate: certificate } = settings;
  const lines: PortLines = certificate ? { digitalPost: mutualTls(certificate) } : {};
  const ports = portTable({ pool, vault, lines, ...settings });
  const { wallMsUntil } = programmeClock(pool);
  const dispatch = createDispatch({ pool, now, wallMsUntil, ports, hand, bell, log });
  const collect = createCollect({ pool, vault, now, urls, lines, hand, log, lookEveryMs });
  const sweep = createSweep({ pool, vault, hand, log });

  const journey: JourneySteps = {
    advance: createAdvance({ pool, vault, ...(whenWritten ? { whenWritten } : {}) }),
  };
  const programme: ProgrammeSteps = createProgrammeSteps({
    ...{ pool, vault, urls, lines, allowsPrivateAddresses, hand, log, stopping },
  });
  const standing: StandingSteps = {
    dispatch: (port) => keepAlive(stopping, dispatch(port)),
    collect: (feed) => keepAlive(stopping, collect(feed)),
    sweep: () => keepAlive(stopping, sweep),
  };
  return { journey, programme, standing };
}
