import { createVault, errorToLog, openDatabase, vaultKeysFrom } from '@overgang/prisma';
import { WorkflowClient } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import pino from 'pino';
import { outboxBell } from './dispatch/outboxBell.js';
import { workerSettings } from './settings/workerSettings.js';
import { connectTemporal } from './worker/connectTemporal.js';
import { createActivities } from './worker/createActivities.js';
import { fireHousekeeping } from './worker/fireHousekeeping.js';
import { keepStanding } from './worker/keepStanding.js';
import { openWorkers } from './worker/openWorkers.js';
import { temporalLogger } from './worker/temporalLogger.js';
import { builtBundlePath } from './worker/workflowBundle.js';

const settings = workerSettings(process.env);
const log = pino({
  level: settings.logLevel,
  name: 'worker',
  serializers: { err: errorToLog },
});
// Signals are ours: the standing work must end first.
Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });

const database = openDatabase(settings.databaseUrl, {
  applicationName: 'overgang-worker',
  maxConnections: 30,
  statementTimeoutMs: 9_000,
  keepsPlans: true,
});
const vault = createVault(vaultKeysFrom(process.env));
const connection = await connectTemporal(settings.temporalAddress, log);
const { namespace, maxCachedWorkflows } = settings;
const client = new WorkflowClient({ connection, namespace });
const bell = outboxBell(database.pool);
const stopping = new AbortController();
const activities = createActivities({
  ...{ database, vault, client, bell, log, settings },
  stopping: stopping.signal,
});
const workflowBundle = { codePath: builtBundlePath };
const workers = await openWorkers({
  connection,
  namespace,
  workflowBundle,
  activities,
  maxCachedWorkflows,
});
const { pool } = database;
const standing = keepStanding({ client, pool, log, signal: stopping.signal });
const stopHousekeeping = fireHousekeeping({ client, pool, log });

function stop(): void {
  if (stopping.signal.aborted) return;
  stopping.abort();
  stopHousekeeping();
  for (const worker of workers) worker.shutdown();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);

const running = Promise.all(workers.map((worker) => worker.run()));
// Whoever started us waits for it, whatever else is logged.
log.child({}, { level: 'info' }).info('the worker runs');
await running;
await standing;
bell.close();
await connection.close();
await database.close();
log.info('the worker has stopped');
