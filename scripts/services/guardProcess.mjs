// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const watchdogFile = fileURLToPath(new URL('./watchdog.mjs', import.meta.url));

/** @type {import('node:child_process').ChildProcess | undefined} */
let watchdog;

/** @type {Map<number, NodeJS.Signals>} */
const guarded = new Map();

/** @param {string} line */
const tell = (line) => watchdog?.stdin?.write(`${line}\n`);

/** Stays out of the terminal's process group: Ctrl-C is for us alone, and we end the rest in order. */
function startWatchdog() {
  const child = spawn(process.execPath, [watchdogFile], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  child.stdin.on('error', () => {});
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  child.on('exit', () => {
    watchdog = undefined;
    if (guarded.size > 0) startWatchdog();
  });
  watchdog = child;
  for (const [pid, signal] of guarded) tell(`+${pid} ${signal}`);
}

/**
 * Promises that a process ends when this one does, even by SIGKILL: a watchdog sees its pipe close and ends the process.
 * @param {number} pid
 * @param {NodeJS.Signals} signal the polite way to end it
 * @returns {() => void} to be called once it has ended by itself
 */
export function guardProcess(pid, signal) {
  guarded.set(pid, signal);
  if (watchdog) tell(`+${pid} ${signal}`);
  else startWatchdog();
  return () => {
    guarded.delete(pid);
    tell(`-${pid}`);
  };
}
