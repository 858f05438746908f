// @ts-check
/**
 * Ends the processes it was told of when its standard input closes, that is when whoever started it is gone.
 * Lines: `+PID SIGNAL` guards a process, `-PID` lets it go.
 */
import { createInterface } from 'node:readline';
import { endProcesses } from './endProcesses.mjs';

/** @type {Map<number, NodeJS.Signals>} */
const guarded = new Map();

/** @type {Record<string, NodeJS.Signals>} */
const signals = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM' };

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const [pid = '', signal = ''] = line.slice(1).split(' ');
  if (line.startsWith('+')) guarded.set(Number(pid), signals[signal] ?? 'SIGTERM');
  else guarded.delete(Number(pid));
}
await endProcesses(guarded);
