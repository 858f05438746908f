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
  let resumes = 0;
  setHandler(pause, () => {
    isPaused = true;
  });
  setHandler(resume, () => {
    resumes += 1;
    isPaused = false;
  });

  while (!workflowInfo().continueAsNewSuggested) {
    await condition(() => !isPaused);
    const resumesBefore = resumes;
    const page = await takePage();
    if (page.next === 'DONE') return true;
    // A resume that came while the page was taken has not been seen by it.
    if (page.next === 'WAIT_FOR_RESUME') isPaused = resumes === resumesBefore;
    else if (page.afterMs > 0) await sleep(page.afterMs);
  }
  return false;
}
