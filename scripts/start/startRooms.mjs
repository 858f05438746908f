// @ts-check
import { join } from 'node:path';
import { sandboxPorts } from '../environment.mjs';
import { endLeftover } from '../services/endLeftover.mjs';
import { isPortFree } from '../services/freePort.mjs';
import { remembered, rememberIfPossible } from '../services/rememberedFile.mjs';
import { superviseProcess } from '../services/superviseProcess.mjs';
import { waitUntil } from '../services/waitUntil.mjs';
import { inProject } from '../setup/projectRoot.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';
import { childOutput } from './childOutput.mjs';

/** Every process of the product and of its outside world. */
const rooms = [
  { name: 'sandbox', entry: inProject('sandbox', 'dist', 'main.js') },
  { name: 'api', entry: inProject('api', 'dist', 'main.js') },
  { name: 'worker', entry: inProject('activities', 'dist', 'main.js') },
];

/** @param {string} url */
const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then((response) => response.ok);

/** @param {number} port the API's */
async function refuseTakenPorts(port) {
  for (const wanted of [port, ...sandboxPorts(port)]) {
    if (await isPortFree(wanted)) continue;
    throw new SetupProblem(
      `Port ${wanted} is taken: stop what uses it, or choose other ports with --port.`,
    );
  }
}

/** @param {string} file the processes of the last run */
async function endLeftovers(file) {
  const pids = remembered(file);
  await Promise.all(rooms.map(({ name, entry }) => endLeftover(Number(pids[name]), entry)));
}

/** What stands in every run's folder: the processes of its rooms. @param {string} directory */
const pidsFileIn = (directory) => join(directory, 'processes.json');

/**
 * Ends what a killed run left behind, and refuses ports that somebody else has: before any server is started.
 * @param {string} directory @param {number} port the API's
 */
export async function clearPorts(directory, port) {
  await endLeftovers(pidsFileIn(directory));
  await refuseTakenPorts(port);
}

/**
 * Starts sandbox, API and worker, whose ports are clear, and waits until they answer, or say that they are up. A room that dies is started again.
 * @param {{ directory: string, environment: Record<string, string> }} options
 * @param {(part: import('./runningParts.mjs').Part) => Promise<unknown>} add takes each process over as soon as it runs
 */
export async function startRooms({ directory, environment }, add) {
  const pidsFile = pidsFileIn(directory);
  /** @type {Record<string, number>} */
  const pids = {};
  const outputs = new Map(rooms.map(({ name }) => [name, childOutput(directory, name)]));
  const processes = rooms.map(({ name, entry }) =>
    superviseProcess({
      name,
      command: process.execPath,
      // Without source maps: the workflow SDK takes a stack trace for each promise, and mapping them slows every step.
      args: [entry],
      env: { ...process.env, ...environment },
      onLine: outputs.get(name)?.onLine,
      onStart: (pid) => {
        pids[name] = pid;
        rememberIfPossible(pidsFile, pids);
      },
      onUnexpectedEnd: (how) => {
        const why = outputs.get(name)?.fullDisk() ? 'the disk is full: make room' : how;
        console.log(`The ${name} ended (${why}) and is started again.`);
      },
    }),
  );
  await add({
    stop: () => Promise.all(processes.map((room) => room.stop())),
    kill: () => processes.forEach((room) => void room.kill()),
  });
  /** @param {string} name @param {() => Promise<boolean>} isReady */
  const ready = (name, isReady) =>
    waitUntil(isReady, {
      forMs: 60_000,
      everyMs: 100,
      orSay: () =>
        `The ${name} does not get ready (${outputs.get(name)?.last()}): read ${outputs.get(name)?.file}.`,
    });
  await ready('sandbox', () => answers(`${environment.SANDBOX_URL}/status`));
  await ready('api', () => answers(`${environment.API_URL}/health/ready`));
  await ready('worker', async () => outputs.get('worker')?.isUp() ?? false);
}
