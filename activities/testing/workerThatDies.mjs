// A worker of its own process, from the build, that is killed the very moment a step of it has been written: before
// Temporal, or anybody, has heard of it. For journey/killedWorker.test.ts.
import { bundleWorkflows, createAdvance } from '@overgang/activities';
import { openDatabase } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const { TEMPORAL_ADDRESS: address, DATABASE_URL_WORKER: databaseUrl } = process.env;
const whenWritten = () => process.kill(process.pid, 'SIGKILL');
const { pool } = openDatabase(databaseUrl);

const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue: 'journeys',
  workflowBundle: await bundleWorkflows(),
  activities: { advance: createAdvance({ pool, vault: testVault, whenWritten }) },
});
await worker.run();
