import { openDatabase } from '@overgang/prisma';
import { testDatabase, testVault } from '@overgang/prisma/testing';
import pino from 'pino';
import { outboxBell } from '../dispatch/outboxBell.js';
import { createActivities } from '../worker/createActivities.js';
import { fireHousekeeping } from '../worker/fireHousekeeping.js';
import { openWorkers } from '../worker/openWorkers.js';
import { startStanding } from '../worker/startStanding.js';
import { bundleWorkflows } from '../worker/workflowBundle.js';
import { openRealServer } from './realServer.js';

/** Nobody listens there: these tests have no outside world but banks that read their feed. */
const nowhere = 'http://127.0.0.1:9';

const settings = {
  urls: {
    digitalPost: nowhere,
    printHouse: nowhere,
    mitId: nowhere,
    nemId: nowhere,
    citizenService: nowhere,
  },
  allowsPrivateAddresses: true,
  webhookRetryFactor: 1,
  sender: { cvr: '12345678', label: 'Test' },
  taskTimeoutMs: 3_000,
};

/** Everything that main.ts starts, on a database and a Temporal server of its own. */
export async function openWorkerLab() {
  const server = await openRealServer();
  const own = await testDatabase();
  const database = openDatabase(own.workerUrl, { maxConnections: 30 });
  const owner = openDatabase(own.adminUrl, { maxConnections: 2 });
  const { client, connection } = server;
  const log = pino({ level: 'silent' });
  const bell = outboxBell(database.pool);
  const stopping = new AbortController();
  const activities = createActivities({
    ...{ database, vault: testVault, client, bell, log, settings },
    stopping: stopping.signal,
  });
  const workers = await openWorkers({
    ...{ connection, namespace: 'default', activities, maxCachedWorkflows: 100 },
    workflowBundle: await bundleWorkflows(),
  });
  const running = Promise.all(workers.map((worker) => worker.run()));
  const housekeeping = { client, pool: database.pool, log };
  // As two processes would: what they fire is fired once.
  const stopFiring = [fireHousekeeping(housekeeping), fireHousekeeping(housekeeping)];
  await Promise.all([startStanding(client), startStanding(client)]);

  return {
    client,
    database,
    owner,
    async close(): Promise<void> {
      stopping.abort();
      for (const stop of stopFiring) stop();
      for (const worker of workers) worker.shutdown();
      await running;
      bell.close();
      await database.close();
      await owner.close();
      await own.drop();
      await server.stop();
    },
  };
}
