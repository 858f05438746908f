import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import { standingStepOptions } from './stepOptions.js';
import type { StandingSteps } from './steps.js';

const { dispatch, collect, sweep } = proxyActivities<StandingSteps>(standingStepOptions);

/** Begins the activity again whenever it returns, which it does when its worker stops. */
async function keepAlive(activity: () => Promise<void>): Promise<void> {
  while (!workflowInfo().continueAsNewSuggested) await activity();
}

/** Keeps one dispatcher of a port alive: what leaves for that port leaves through it. */
export async function dispatcher(port: string): Promise<void> {
  await keepAlive(() => dispatch(port));
  await continueAsNew<typeof dispatcher>(port);
}

/** Keeps reading one outside system's feed of events. */
export async function collector(feed: string): Promise<void> {
  await keepAlive(() => collect(feed));
  await continueAsNew<typeof collector>(feed);
}

/** Keeps the sweeper alive, which finds what got stuck and moves it on. */
export async function sweeper(): Promise<void> {
  await keepAlive(sweep);
  await continueAsNew<typeof sweeper>();
}
