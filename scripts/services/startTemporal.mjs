// @ts-check
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureTemporal } from '../setup/ensureTemporal.mjs';
import { runCommand } from '../setup/runCommand.mjs';
import { endLeftover } from './endLeftover.mjs';
import { freePort } from './freePort.mjs';
import { expectTemporal } from './givenServers.mjs';
import { remember, remembered, rememberIfPossible } from './rememberedFile.mjs';
import { notOurs, startServer } from './startServer.mjs';

/**
 * @typedef {object} TemporalServer
 * @property {string} address
 * @property {string | undefined} uiUrl
 * @property {() => number | undefined} pid
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 * @property {() => string | undefined} fullDisk what it told of a full disk lately
 */

/** The ports of the last time, unless somebody else has them now. @param {string} directory @param {number} [port] @param {number} [uiPort] */
async function portsFor(directory, port, uiPort) {
  const file = join(directory, 'ports.json');
  const last = remembered(file);
  const ports = {
    port: await freePort(port ?? Number(last.port ?? 0)),
    uiPort: await freePort(uiPort ?? Number(last.uiPort ?? 0)),
  };
  remember(file, ports);
  return ports;
}

/** @param {string} cli @param {string} address */
async function isServing(cli, address) {
  const { code } = await runCommand(cli, [
    'operator',
    'namespace',
    'describe',
    '-n',
    'default',
    '--address',
    address,
  ]);
  return code === 0;
}

/** State in a file that stopping and killing leaves whole, at the speed of one in memory. @param {string} directory */
const kept = (directory) => [
  ...['--db-filename', join(directory, 'temporal.db')],
  ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
];

/** @param {number} mostEvents */
const continuing = (mostEvents) => [
  ...['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${mostEvents}`],
];

/**
 * Starts the Temporal development server on loopback, or uses the one TEMPORAL_ADDRESS names.
 * @param {{ dataDir: string, port?: number, uiPort?: number, inMemory?: boolean, ignoreAddress?: boolean, mostEvents?: number, onUnexpectedEnd?: (how: string) => void }} options
 * `mostEvents`: after so many a run is told to continue as new
 * @returns {Promise<TemporalServer>} once its namespace `default` answers
 */
export async function startTemporal({
  dataDir,
  port,
  uiPort,
  inMemory,
  ignoreAddress,
  mostEvents,
  onUnexpectedEnd,
}) {
  const given = ignoreAddress ? undefined : process.env.TEMPORAL_ADDRESS;
  if (given) {
    await expectTemporal(given);
    return { address: given, uiUrl: undefined, ...notOurs };
  }
  const cli = await ensureTemporal();
  const directory = resolve(dataDir);
  await mkdir(directory, { recursive: true });
  const noteFile = join(directory, 'process.json');
  await endLeftover(Number(remembered(noteFile).pid ?? 0), 'server start-dev');

  const ports = await portsFor(directory, port, uiPort);
  const address = `127.0.0.1:${ports.port}`;
  const plan = {
    name: 'temporal',
    command: cli,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(ports.port)],
      ...['--ui-port', String(ports.uiPort), '--log-level', 'error'],
      ...(inMemory ? [] : kept(directory)),
      ...(mostEvents === undefined ? [] : continuing(mostEvents)),
    ],
    env: process.env,
    onStart: (/** @type {number} */ pid) => rememberIfPossible(noteFile, { pid }),
    onUnexpectedEnd,
  };
  const server = await startServer(plan, {
    answers: () => isServing(cli, address),
    orSay: (lastLine) =>
      `Temporal does not start (${lastLine}): look into ${directory} or name a server in TEMPORAL_ADDRESS.`,
  });
  return { address, uiUrl: `http://127.0.0.1:${ports.uiPort}`, ...server };
}
