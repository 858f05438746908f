import '../testing/quietRuntime.js';
import { pagingSignals, taskQueues, workflowNames } from '@overgang/workflows/messages';
import type { Page } from '@overgang/workflows/steps';
import { Worker } from '@temporalio/worker';
import { openRealServer } from '../testing/realServer.js';
import { bundleWorkflows } from '../worker/workflowBundle.js';

jest.setTimeout(60_000);

let server: Awaited<ReturnType<typeof openRealServer>>;
beforeAll(async () => {
  server = await openRealServer();
});
afterAll(() => server.stop());

test('a resume that comes while a page is taken is not lost', async () => {
  const pages: Page[] = [{ next: 'WAIT_FOR_RESUME' }, { next: 'DONE' }];
  let resumed = (): void => undefined;
  const isResumed = new Promise<void>((resolve) => {
    resumed = resolve;
  });
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  /** The first page found the wave paused, and takes its time to say so. */
  async function releaseWavePage(): Promise<Page> {
    const page = pages.shift() ?? { next: 'DONE' };
    asked();
    if (page.next === 'WAIT_FOR_RESUME') await isResumed;
    return page;
  }

  const worker = await Worker.create({
    connection: server.connection,
    taskQueue: taskQueues.programme,
    workflowBundle: await bundleWorkflows(),
    activities: { releaseWavePage },
  });
  await worker.runUntil(async () => {
    const wave = await server.client.start(workflowNames.waveRelease, {
      ...{ workflowId: 'wave/1', taskQueue: taskQueues.programme, args: ['1'] },
      workflowExecutionTimeout: 20_000,
    });
    await isAsked;
    await wave.signal(pagingSignals.resume);
    // The signal's own workflow task is done before the page ends.
    await wave.query('__stack_trace');
    resumed();
    await wave.result();
  });
  expect(pages).toEqual([]);
});
