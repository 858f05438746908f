import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';

const againAfterMs = 500;

/** Connects, waiting for a server that is still starting. */
export async function connectTemporal(address: string, log: Logger): Promise<NativeConnection> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      if (tries === 0) log.warn({ err: error }, 'Temporal cannot be reached yet');
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
    }
  }
}
