// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endProcesses, signalProcess } from './endProcesses.mjs';
import { guardProcess } from './guardProcess.mjs';

const firstPauseMs = 200;
const longestPause = 10_000;
/** A process that ran this long was well: its next end starts the pauses anew. */
const steadyMs = 30_000;

/**
 * @typedef {object} ProcessPlan
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env] the whole environment of the process
 * @property {number} [uid] another user to run as, with `gid`
 * @property {number} [gid]
 * @property {number} [longestPauseMs] the pauses between its starts grow up to that, ten seconds unless told
 * @property {NodeJS.Signals} [stopSignal] the polite way to end it, SIGTERM unless told
 * @property {(line: string) => void} [onLine] each line it prints, to either stream
 * @property {(pid: number) => void} [onStart] each time it has been started
 * @property {(how: string) => void} [onUnexpectedEnd] it ended by itself and is started again
 */

/**
 * @typedef {object} Supervised
 * @property {string} name
 * @property {() => number | undefined} pid
 * @property {() => Promise<void>} stop asks it to end, ends it for good after eight seconds, and does not start it again
 * @property {() => void} kill SIGKILL, not started again
 */

/** @param {ProcessPlan} plan */
function launch({ command, args, env, uid, gid, onLine }) {
  const child = spawn(command, args, {
    env,
    // Its own process group: Ctrl-C in the terminal reaches us alone, and we end the children in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid }),
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => onLine?.(line));
  }
  return child;
}

/** @param {number} lived how long it ran, in ms @param {number} pauseMs the last pause @param {number} mostMs */
const nextPause = (lived, pauseMs, mostMs) =>
  lived > steadyMs ? firstPauseMs : Math.min(pauseMs * 2, mostMs);

/**
 * Starts a process and starts it again whenever it ends without being asked, at growing intervals. It never outlives us.
 * @param {ProcessPlan} plan
 * @returns {Supervised}
 */
export function superviseProcess(plan) {
  const { name, stopSignal = 'SIGTERM', longestPauseMs = longestPause } = plan;
  let isWanted = true;
  let pauseMs = firstPauseMs / 2;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let restart;

  function start() {
    const startedAt = Date.now();
    const running = launch(plan);
    const letGo = running.pid === undefined ? () => {} : guardProcess(running.pid, stopSignal);
    /** @param {string} how */
    const ended = (how) => {
      if (child !== running) return;
      child = undefined;
      letGo();
      if (!isWanted) return;
      pauseMs = nextPause(Date.now() - startedAt, pauseMs, longestPauseMs);
      plan.onUnexpectedEnd?.(how);
      restart = setTimeout(start, pauseMs);
    };
    child = running;
    running.on('error', (error) => ended(error.message));
    running.on('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    if (running.pid !== undefined) plan.onStart?.(running.pid);
  }

  function forget() {
    isWanted = false;
    clearTimeout(restart);
    return child?.pid;
  }

  start();
  return {
    name,
    pid: () => child?.pid,
    async stop() {
      const pid = forget();
      if (pid !== undefined) await endProcesses(new Map([[pid, stopSignal]]));
    },
    kill() {
      const pid = forget();
      if (pid !== undefined) signalProcess(pid, 'SIGKILL');
    },
  };
}
