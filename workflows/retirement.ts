import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import { pagedWork } from './pagedWork.js';
import { programmeStepOptions } from './stepOptions.js';
import type { ProgrammeSteps } from './steps.js';

const { retirementPage } = proxyActivities<ProgrammeSteps>(programmeStepOptions);

/** Gives the confirmed retirement signal to everybody selected, page by page. */
export async function retirement(proposalId: string): Promise<void> {
  const isDone = await pagedWork(() => retirementPage(proposalId));
  if (!isDone) await continueAsNew<typeof retirement>(proposalId);
}
