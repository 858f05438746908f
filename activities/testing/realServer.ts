import './quietRuntime.js';
import { WorkflowClient } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { LabServer } from './journeyLab.js';
import { type Continuing, serveTemporal } from './serveTemporal.js';

/** A Temporal server of one's own on the wall clock, connected. */
export async function openRealServer(
  continuing: Continuing = {},
): Promise<LabServer & { readonly address: string; readonly stop: () => Promise<void> }> {
  const { address, stop } = await serveTemporal(continuing);
  const connection = await NativeConnection.connect({ address });
  return {
    address,
    connection,
    client: new WorkflowClient({ connection }),
    nowMs: Date.now,
    stop: async () => {
      await connection.close();
      await stop();
    },
  };
}
