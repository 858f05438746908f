import type { EventType } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { testDatabase, testVault } from '@overgang/prisma/testing';
import { journeyStart, journeyWorkflowId, workflowNames } from '@overgang/workflows/messages';
import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import { DefaultLogger, type NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createAdvance } from '../advance/createAdvance.js';
import { bundleWorkflows } from '../worker/workflowBundle.js';
import { stored } from './tellingJourneys.js';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

export interface LabServer {
  readonly client: WorkflowClient;
  readonly connection: NativeConnection;
  /** programme time in the lab, which has no segments: the server's */
  readonly nowMs: () => number | Promise<number>;
}

/** A worker for journeys on a database of its own: everything real but the world outside. */
export async function openJourneyLab({ client, connection, nowMs }: LabServer) {
  const own = await testDatabase();
  const database: Database = openDatabase(own.workerUrl);
  const worker = await Worker.create({
    connection,
    taskQueue: 'journeys',
    workflowBundle: await bundleWorkflows(),
    activities: {
      advance: createAdvance({ pool: database.pool, vault: testVault, wallNow: nowMs }),
    },
    shutdownForceTime: '2s',
  });
  const running = worker.run();

  /** Stored and signalled, as the outside does. */
  async function tell(journeyId: string, kind: EventType, payload?: object): Promise<string> {
    const id = await stored(database, journeyId, kind, payload);
    await signal(journeyId, kind, id);
    return id;
  }

  const signal = (journeyId: string, kind: EventType, id: string) =>
    client.signalWithStart(workflowNames.citizenJourney, {
      ...journeyStart(journeyId),
      signal: kind,
      signalArgs: [id],
    });

  /** Stored and asked, as the API does; answers what the journey answers. */
  async function ask(journeyId: string, kind: EventType, payload?: object): Promise<unknown> {
    const id = await stored(database, journeyId, kind, payload);
    const startWorkflowOperation = new WithStartWorkflowOperation(workflowNames.citizenJourney, {
      ...journeyStart(journeyId),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return client.executeUpdateWithStart(kind, {
      startWorkflowOperation,
      args: [id],
      updateId: id,
    });
  }

  async function applied(id: string): Promise<boolean> {
    const message = await database.prisma.inboxMessage.findFirstOrThrow({ where: { id } });
    return message.appliedAt !== null;
  }

  return {
    database,
    tell,
    signal,
    ask,
    applied,
    journey: (id: string) => database.prisma.journey.findUniqueOrThrow({ where: { id } }),
    notices: (journeyId: string, kind: string) =>
      database.prisma.notice.findMany({
        where: { journeyId, kind },
        orderBy: { createdAt: 'asc' },
      }),
    handle: (journeyId: string) => client.getHandle(journeyWorkflowId(journeyId)),
    async close() {
      worker.shutdown();
      await running;
      await database.close();
      await own.drop();
    },
  };
}

export type JourneyLab = Awaited<ReturnType<typeof openJourneyLab>>;
