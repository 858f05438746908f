import { proxyActivities } from '@temporalio/workflow';
import { houseStepOptions } from './stepOptions.js';
import type { ProgrammeSteps } from './steps.js';

const { keepHouse } = proxyActivities<ProgrammeSteps>(houseStepOptions);

/** One night's run of one job: its workflow id names job and programme day, so it runs at most once. */
export async function housekeeping(job: string): Promise<void> {
  await keepHouse(job);
}
