import '../testing/quietRuntime.js';
import { taskQueues, workflowNames } from '@overgang/workflows/messages';
import type { Page } from '@overgang/workflows/steps';
import { Worker } from '@temporalio/worker';
import { openRealServer } from '../testing/realServer.js';
import { recordHistory } from '../testing/recordHistory.js';
import { bundleWorkflows } from '../worker/workflowBundle.js';

jest.setTimeout(90_000);

/** A run of a few pages: in earnest it is hundreds. */
const mostEvents = 25;
const pages = 9;

let server: Awaited<ReturnType<typeof openRealServer>>;
beforeAll(async () => {
  server = await openRealServer({ mostEvents });
});
afterAll(() => server.stop());

/** Work of so many pages; a page that is taken stays taken, as in the database. */
function pagedWork() {
  let taken = 0;
  async function page(): Promise<Page> {
    taken += 1;
    return taken < pages ? { next: 'GO_ON', afterMs: taken === 2 ? 20 : 0 } : { next: 'DONE' };
  }
  return { page, taken: () => taken };
}

const [waves, retirements] = [pagedWork(), pagedWork()];
const kept: string[] = [];
let dispatched = 0;

async function dispatch(): Promise<void> {
  dispatched += 1;
}
async function keepHouse(job: string): Promise<void> {
  kept.push(job);
}

/** Runs the programme's workflows while something is done with them. */
async function withWorkers(run: () => Promise<void>): Promise<void> {
  const { connection } = server;
  const workflowBundle = await bundleWorkflows();
  const activities = {
    ...{ dispatch, keepHouse, releaseWavePage: waves.page, retirementPage: retirements.page },
  };
  const open = (taskQueue: string) =>
    Worker.create({ connection, taskQueue, workflowBundle, activities });
  const [programme, standing] = await Promise.all([
    open(taskQueues.programme),
    open(taskQueues.dispatch),
  ]);
  await programme.runUntil(() => standing.runUntil(run));
}

const start = (name: keyof typeof workflowNames, arg: string, taskQueue: string) =>
  server.client.start(workflowNames[name], {
    ...{ workflowId: `${name}/${arg}`, taskQueue, args: [arg] },
    workflowExecutionTimeout: 60_000,
  });

test('waves and retirements take each page once over all the runs they continue in, and a night’s job runs once', async () => {
  await withWorkers(async () => {
    const wave = await start('waveRelease', 'a', taskQueues.programme);
    const ending = await start('retirement', 'a', taskQueues.programme);
    const night = await start('housekeeping', 'progress', taskQueues.programme);
    await Promise.all([wave.result(), ending.result(), night.result()]);
    for (const [run, name] of [
      [wave, 'waveRelease'],
      [ending, 'retirement'],
    ] as const) {
      const last = server.client.getHandle(run.workflowId);
      expect((await last.describe()).runId).not.toBe(run.firstExecutionRunId);
      await recordHistory(server.client.getHandle(run.workflowId, run.firstExecutionRunId), name);
    }
    await recordHistory(night, 'housekeeping');
  });
  expect([waves.taken(), retirements.taken()]).toEqual([pages, pages]);
  expect(kept).toEqual(['progress']);
});

test('a dispatcher whose activity returns begins it again, and goes on in a new run', async () => {
  await withWorkers(async () => {
    const standing = await start('dispatcher', 'LETTER', taskQueues.dispatch);
    const first = server.client.getHandle(standing.workflowId, standing.firstExecutionRunId);
    // With the runs followed, it never ends: the first one is what continued.
    while ((await first.describe()).status.name === 'RUNNING')
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await first.describe()).status.name).toBe('CONTINUED_AS_NEW');
    await recordHistory(first, 'dispatcher');
    await server.client.getHandle(standing.workflowId).terminate();
  });
  expect(dispatched).toBeGreaterThan(1);
});
