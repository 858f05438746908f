// @ts-check
import { runCommand } from '../setup/runCommand.mjs';
import { endProcesses, isAlive } from './endProcesses.mjs';

/** The command line of a running process, empty when it is gone. @param {number} pid */
async function commandLineOf(pid) {
  const { code, output } = await runCommand('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return code === 0 ? output : '';
}

/**
 * Ends what an earlier run left behind, if the process of that number still is what it was: numbers are used again.
 * @param {number} pid
 * @param {string} mark what its command line must contain
 * @param {NodeJS.Signals} [signal]
 */
export async function endLeftover(pid, mark, signal = 'SIGTERM') {
  if (!pid || pid === process.pid || !isAlive(pid)) return;
  if ((await commandLineOf(pid)).includes(mark)) await endProcesses(new Map([[pid, signal]]));
}
