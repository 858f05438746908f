import { z } from 'zod';
import { type Child, startChild } from './startChild.js';

const ready = z.object({ urls: z.record(z.string(), z.string()) });

/** The outside world on free ports and the wall clock, with its books in a folder and nobody who acts by themselves. */
export async function startSandbox(
  directory: string,
): Promise<Child & { readonly url: (listener: string) => string }> {
  const child = await startChild({
    args: ['sandbox/dist/main.js'],
    env: { SANDBOX_DATA: directory, SANDBOX_PORT_BASE: '0', LOG_LEVEL: 'warn' },
    isReady: (line) => line.startsWith('{"ready"'),
  });
  const { urls } = ready.parse(JSON.parse(child.readyLine));
  return { ...child, url: (listener) => urls[listener] ?? '' };
}
