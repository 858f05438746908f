import type { WorkflowClient } from '@temporalio/client';

/** What was asked in vain: it may still be done, so nobody may take it for refused. */
export class TimedOut extends Error {}

/** Calls Temporal for at most so long; then gives the call up and throws `TimedOut`. */
export async function within<T>(
  client: WorkflowClient,
  timeoutMs: number,
  call: () => Promise<T>,
): Promise<T> {
  const giveUp = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      giveUp.abort();
      reject(new TimedOut());
    }, timeoutMs);
  });
  try {
    return await Promise.race([client.withAbortSignal(giveUp.signal, call), late]);
  } finally {
    clearTimeout(timer);
  }
}
