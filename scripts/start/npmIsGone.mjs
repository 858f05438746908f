// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../services/endProcesses.mjs';
import { runCommand } from '../setup/runCommand.mjs';

const lookEveryMs = 500;
const shells = /(^|[/-])(sh|dash|bash|ash|zsh|busybox)$/;

/** The shell between npm and us outlives npm, so npm is looked at behind it. @param {number} parent */
async function behindShell(parent) {
  const { output } = await runCommand('ps', ['-o', 'ppid=,comm=', '-p', String(parent)]);
  const [pid = '', command = ''] = output.trim().split(/\s+/);
  return shells.test(command) ? [Number(pid)] : [];
}

/**
 * Fulfilled when the npm that started us has ended, however it did: a SIGTERM reaches its shell at most, a SIGKILL not
 * even that. Never, if no npm started us. To be called early: a parent that is gone already cannot be told.
 * @returns {Promise<void>}
 */
export async function npmIsGone() {
  if (process.env.npm_lifecycle_event === undefined) return new Promise(() => {});
  const parent = process.ppid;
  const watched = [parent, ...(await behindShell(parent))];
  while (process.ppid === parent && watched.every(isAlive)) {
    await sleep(lookEveryMs, undefined, { ref: false });
  }
}
