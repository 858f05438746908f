import type { WaveMove } from '@overgang/prisma';
import {
  pagingSignals,
  taskQueues,
  waveWorkflowId,
  workflowNames,
} from '@overgang/workflows/messages';
import type { WorkflowClient } from '@temporalio/client';
import { within } from '../journey/within.js';

const startTimeoutMs = 3_000;

/** Starts a wave's release, or stops and resumes it. Its workflow reads the wave's state; a signal only wakes it. */
export async function signalWave(
  client: WorkflowClient,
  waveId: string,
  move: WaveMove,
): Promise<void> {
  await within(client, startTimeoutMs, () =>
    client.signalWithStart(workflowNames.waveRelease, {
      workflowId: waveWorkflowId(waveId),
      taskQueue: taskQueues.programme,
      args: [waveId],
      signal: move === 'pause' ? pagingSignals.pause : pagingSignals.resume,
    }),
  );
}
