// A process of its own, so that the worker's work is not mixed up with that of whoever sends the messages.
import { createAdvance } from '@overgang/activities';
import { openDatabase } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import type { JourneySteps } from '@overgang/workflows/steps';
import {
  DefaultLogger,
  type InjectedSinks,
  NativeConnection,
  Runtime,
  Worker,
} from '@temporalio/worker';
import { createNaiveSteps } from '../naive/createNaiveSteps.js';
import type { WalkSinks } from '../naive/naiveJourney.js';
import { emptyAdvance } from './emptyAdvance.js';
import { type WorkerNews, workerPlan } from './workerPlan.js';

const plan = workerPlan.parse(JSON.parse(process.env.BENCH_WORKER_PLAN ?? '{}'));
const say = (news: WorkerNews) => process.send?.(news);

const reporting =
  (advance: JourneySteps['advance']): JourneySteps['advance'] =>
  async (journeyId, messageId) => {
    const done = await advance(journeyId, messageId);
    if (messageId !== null) say({ taken: messageId });
    return done;
  };

const sinks: InjectedSinks<WalkSinks> = {
  walk: { taken: { fn: (_info, taken) => void say({ taken }), callDuringReplay: false } },
};

Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
const database = openDatabase(plan.databaseUrl, { maxConnections: 30, keepsPlans: true });
const { pool } = database;
const steps = {
  ours: () => ({ advance: reporting(createAdvance({ pool, vault: testVault })) }),
  regular: () => ({ advance: reporting(createAdvance({ pool, vault: testVault })) }),
  empty: () => ({ advance: reporting(emptyAdvance(plan.answers)) }),
  naive: () => ({ ...createNaiveSteps(pool) }),
};
const connection = await NativeConnection.connect({ address: plan.temporalAddress });
// The product's own settings, but for the cache.
const worker = await Worker.create({
  connection,
  taskQueue: plan.taskQueue,
  workflowBundle: { codePath: plan.bundlePath },
  activities: steps[plan.variant](),
  sinks,
  maxCachedWorkflows: plan.maxCachedWorkflows,
  maxConcurrentLocalActivityExecutions: 20,
  shutdownGraceTime: '1s',
  shutdownForceTime: '3s',
});

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
process.on('message', () => say({ cpuMs: cpuMs() }));
// Also when whoever started it is gone.
process.once('disconnect', () => worker.shutdown());

const running = worker.run();
say({ ready: true });
await running;
await connection.close();
await database.close();
