// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 8_000;

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process that is gone already is as good as signalled. @param {number} pid @param {NodeJS.Signals} signal */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {}
}

/**
 * Asks each process to end in its own way, and ends for good what is left after eight seconds.
 * @param {Map<number, NodeJS.Signals>} processes
 */
export async function endProcesses(processes) {
  const pids = [...processes.keys()];
  for (const [pid, signal] of processes) signalProcess(pid, signal);
  const giveUpAt = Date.now() + patienceMs;
  while (pids.some(isAlive) && Date.now() < giveUpAt) await sleep(50);
  for (const pid of pids.filter(isAlive)) signalProcess(pid, 'SIGKILL');
}
