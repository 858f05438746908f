import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import { pagedWork } from './pagedWork.js';
import { programmeStepOptions } from './stepOptions.js';
import type { ProgrammeSteps } from './steps.js';

const { releaseWavePage } = proxyActivities<ProgrammeSteps>(programmeStepOptions);

/** Releases a wave's citizens page by page at its daily rate; it may be paused, resumed, and started again at any page. */
export async function waveRelease(waveId: string): Promise<void> {
  const isDone = await pagedWork(() => releaseWavePage(waveId));
  if (!isDone) await continueAsNew<typeof waveRelease>(waveId);
}
