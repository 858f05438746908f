import './quietRuntime.js';
import type { EventType } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { testDatabase, testVault } from '@overgang/prisma/testing';
import {
  journeyStart,
  journeyWorkflowId,
  taskQueues,
  workflowNames,
} from '@overgang/workflows/messages';
import { WithStartWorkflowOperation, type WorkflowClient } from '@temporalio/client';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { createAdvance } from '../advance/createAdvance.js';
import { bundleWorkflows } from '../worker/workflowBundle.js';
import { stored } from './tellingJourneys.js';

/** Short: what a killed worker had in hand comes back soon. */
const taskTimeoutMs = 2_000;

export interface LabServer {
  readonly client: WorkflowClient;
  readonly connection: NativeConnection;
  /** programme time in the lab, which has no segments: the server's */
  readonly nowMs: () => number | Promise<number>;
}

async function startWorker({ connection, nowMs }: LabServer, { pool }: Database) {
  const worker = await Worker.create({
    connection,
    taskQueue: taskQueues.journeys,
    workflowBundle: await bundleWorkflows(),
    activities: { advance: createAdvance({ pool, vault: testVault, wallNow: nowMs }) },
    shutdownForceTime: '2s',
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
  };
}

/** A database of its own and, once started, a worker for journeys: everything real but the world outside. */
export async function openIdleLab(server: LabServer) {
  const { client } = server;
  const own = await testDatabase();
  const database: Database = openDatabase(own.workerUrl);
  const stops: (() => Promise<void>)[] = [];

  /** Stored and signalled, as the outside does. */
  async function tell(journeyId: string, kind: EventType, payload?: object): Promise<string> {
    const id = await stored(database, journeyId, kind, payload);
    await signal(journeyId, kind, id);
    return id;
  }

  const signal = (journeyId: string, kind: EventType, id: string) =>
    client.signalWithStart(workflowNames.citizenJourney, {
      ...journeyStart(journeyId, taskTimeoutMs),
      signal: kind,
      signalArgs: [id],
    });

  /** Stored and asked, as the API does; answers what the journey answers. */
  async function ask(journeyId: string, kind: EventType, payload?: object): Promise<unknown> {
    return askStored(journeyId, kind, await stored(database, journeyId, kind, payload));
  }

  /** `updateId`: one of its own, and the question reaches the journey once more. */
  async function askStored(
    journeyId: string,
    kind: EventType,
    id: string,
    updateId = id,
  ): Promise<unknown> {
    const startWorkflowOperation = new WithStartWorkflowOperation(workflowNames.citizenJourney, {
      ...journeyStart(journeyId, taskTimeoutMs),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return client.executeUpdateWithStart(kind, {
      startWorkflowOperation,
      args: [id],
      updateId,
    });
  }

  async function applied(id: string): Promise<boolean> {
    const message = await database.prisma.inboxMessage.findFirstOrThrow({ where: { id } });
    return message.appliedAt !== null;
  }

  return {
    database,
    databaseUrl: own.workerUrl,
    startWorker: async () => void stops.push(await startWorker(server, database)),
    tell,
    signal,
    ask,
    askStored,
    applied,
    journey: (id: string) => database.prisma.journey.findUniqueOrThrow({ where: { id } }),
    notices: (journeyId: string, kind: string) =>
      database.prisma.notice.findMany({
        where: { journeyId, kind },
        orderBy: { createdAt: 'asc' },
      }),
    handle: (journeyId: string) => client.getHandle(journeyWorkflowId(journeyId)),
    async close() {
      for (const stop of stops) await stop();
      await database.close();
      await own.drop();
    },
  };
}

export type JourneyLab = Awaited<ReturnType<typeof openIdleLab>>;

/** The same, with its worker running. */
export async function openJourneyLab(server: LabServer): Promise<JourneyLab> {
  const lab = await openIdleLab(server);
  await lab.startWorker();
  return lab;
}
