// @ts-check
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../services/endProcesses.mjs';
import { reachablePlace } from '../services/reachablePlace.mjs';
import { startPostgres } from '../services/startPostgres.mjs';
import { startTemporal } from '../services/startTemporal.mjs';
import { ensureTemporal } from '../setup/ensureTemporal.mjs';
import { inProject } from '../setup/projectRoot.mjs';

/** @typedef {{ postgresUrl: string, temporalAddress: string, directory: string }} Servers */

const runs = inProject('.cache', 'runs');

/** @param {string} directory */
async function remove(directory) {
  await rm(directory, { recursive: true, force: true });
  await rm(reachablePlace(join(directory, 'postgres')), { recursive: true, force: true });
}

/** What killed runs left behind. */
async function removeLeftovers() {
  const names = await readdir(runs).catch(() => []);
  const ended = names.filter((name) => !isAlive(Number(name)));
  await Promise.all(ended.map((name) => remove(join(runs, name))));
}

/** The way each command ends when the terminal says so: its finally blocks run. */
function onInterrupt() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(130));
  });
}

/**
 * Runs some work beside a PostgreSQL and a Temporal server of its own, which are gone when it ends.
 * @param {{ isDurable: boolean }} options whether PostgreSQL must wait for the disk, as it does in earnest
 * @param {(servers: Servers) => Promise<number>} work
 * @returns {Promise<number>} what the work says, 130 if it was interrupted
 */
export async function withServers({ isDurable }, work) {
  const interrupted = onInterrupt();
  await removeLeftovers();
  const directory = join(runs, String(process.pid));
  await mkdir(directory, { recursive: true });
  /** @type {{ stop: () => Promise<void> }[]} */
  const servers = [];
  try {
    const cli = await ensureTemporal();
    process.env.TEMPORAL_CLI_PATH ??= cli;
    const postgres = await startPostgres({
      dataDir: join(directory, 'postgres'),
      isDurable,
      ignoreDatabaseUrl: true,
    });
    servers.push(postgres);
    const temporal = await startTemporal({
      dataDir: join(directory, 'temporal'),
      inMemory: !isDurable,
      ignoreAddress: true,
    });
    servers.push(temporal);
    return await Promise.race([
      work({ postgresUrl: postgres.url, temporalAddress: temporal.address, directory }),
      interrupted,
    ]);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await remove(directory);
  }
}
