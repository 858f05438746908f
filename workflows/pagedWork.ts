import { condition, defineSignal, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { pagingSignals } from './messages.js';
import type { Page } from './steps.js';

const pause = defineSignal(pagingSignals.pause);
const resume = defineSignal(pagingSignals.resume);

/**
 * Takes page after page until the work is done or this run has grown long enough (then the answer is false). What has been
 * done, and whether the work is paused, stands in the database; the signals only save the waiting.
 */
export async function pagedWork(takePage: () => Promise<Page>): Promise<boolean> {
  let isPaused = false;
  setHandler(pause, () => {
    isPaused = true;
  });
  setHandler(resume, () => {
    isPaused = false;
  });

  while (!workflowInfo().continueAsNewSuggested) {
    await condition(() => !isPaused);
    const page = await takePage();
    if (page.next === 'DONE') return true;
    if (page.next === 'WAIT_FOR_RESUME') isPaused = true;
    else if (page.afterMs > 0) await sleep(page.afterMs);
  }
  return false;
}
