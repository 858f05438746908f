// @ts-check
import { readFile } from 'node:fs/promises';
import { runCommand } from '../setup/runCommand.mjs';
import { endProcesses, isAlive } from './endProcesses.mjs';

/** The command line of a running process, empty when it is gone. Linux says so itself; not each has a `ps`. @param {number} pid */
async function commandLineOf(pid) {
  const kept = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept.replaceAll('\0', ' ');
  const { code, output } = await runCommand('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return code === 0 ? output : '';
}

/**
 * Whether another process of that number runs and still is what it was: numbers are used again.
 * @param {number} pid
 * @param {string} mark what its command line must contain
 */
export async function isStillRunning(pid, mark) {
  return (
    pid > 0 && pid !== process.pid && isAlive(pid) && (await commandLineOf(pid)).includes(mark)
  );
}

/**
 * Ends what an earlier run left behind.
 * @param {number} pid
 * @param {string} mark what its command line must contain
 * @param {NodeJS.Signals} [signal]
 */
export async function endLeftover(pid, mark, signal = 'SIGTERM') {
  if (await isStillRunning(pid, mark)) await endProcesses(new Map([[pid, signal]]));
}
