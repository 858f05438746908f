// @ts-check
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { endLeftover } from './endLeftover.mjs';
import { freePort } from './freePort.mjs';
import { expectPostgres } from './givenServers.mjs';
import { initialisePostgres } from './initialisePostgres.mjs';
import { postgresBinaries } from './postgresBinaries.mjs';
import { postgresUser } from './postgresUser.mjs';
import { isReachableByOthers, reachablePlace } from './reachablePlace.mjs';
import { remember, remembered } from './rememberedFile.mjs';
import { notOurs, startServer } from './startServer.mjs';

/**
 * @typedef {object} Postgres
 * @property {string} url of the superuser and the database `postgres`
 * @property {() => number | undefined} pid of the server, for those who want to disturb it
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 * @property {() => string | undefined} fullDisk what it told of a full disk lately
 */

/** What was accepted is on disk: only tests, which keep nothing, may say otherwise. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** For tests, which keep nothing and open many connections at once. */
const forgetful = {
  max_connections: '500',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** @param {Record<string, string>} values */
const asFlags = (values) =>
  Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** Ends a server that an earlier run left behind, and takes its note away. @param {string} cluster */
async function clearLeftover(cluster) {
  const note = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  await endLeftover(pid, cluster, 'SIGINT');
  await rm(note, { force: true });
}

/** @param {string} url */
async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The port chosen when the cluster was made, unless somebody else has it now. @param {string} home @param {number} [port] */
async function accessTo(home, port) {
  const file = join(home, 'access.json');
  const access = remembered(file);
  const chosen = await freePort(port ?? Number(access.port ?? 0));
  if (chosen !== access.port) remember(file, { ...access, port: chosen });
  return {
    port: chosen,
    url: `postgres://postgres:${access.password}@127.0.0.1:${chosen}/postgres`,
  };
}

/**
 * Where the cluster lives: in the folder asked for, unless PostgreSQL's own user cannot reach that. When the folder has
 * been removed to begin anew, what stood in for it goes too.
 * @param {string} wanted
 * @param {boolean} forAnotherUser
 */
async function homeFor(wanted, forAnotherUser) {
  if (!forAnotherUser || (await isReachableByOthers(join(wanted, 'cluster')))) return wanted;
  const home = reachablePlace(wanted);
  const note = join(wanted, 'moved.json');
  if (remembered(note).home !== home) await rm(home, { recursive: true, force: true });
  remember(note, { home });
  return home;
}

/**
 * Starts PostgreSQL on loopback with its files in a folder of its own, or uses the one DATABASE_URL names.
 * @param {{ dataDir: string, port?: number, isDurable?: boolean, ignoreDatabaseUrl?: boolean, onUnexpectedEnd?: (how: string) => void }} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({
  dataDir,
  port,
  isDurable = true,
  ignoreDatabaseUrl,
  onUnexpectedEnd,
}) {
  const given = ignoreDatabaseUrl ? undefined : process.env.DATABASE_URL;
  if (given) {
    await expectPostgres(given);
    return { url: given, ...notOurs };
  }

  const user = await postgresUser();
  const wanted = resolve(dataDir);
  const home = await homeFor(wanted, user !== undefined);
  const { initdb, postgres } = await postgresBinaries(user !== undefined);
  await initialisePostgres({ home, initdb, user });

  const cluster = join(home, 'cluster');
  await clearLeftover(cluster);
  const access = await accessTo(home, port);
  const flags = asFlags({ ...settings, ...(isDurable ? {} : forgetful) });
  const plan = {
    name: 'postgres',
    command: postgres,
    args: ['-D', cluster, '-p', String(access.port), ...flags],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...user,
    stopSignal: /** @type {const} */ ('SIGINT'),
    onUnexpectedEnd,
  };
  const server = await startServer(plan, {
    answers: () => answers(access.url),
    orSay: (lastLine) =>
      `PostgreSQL does not start (${lastLine}): look into ${home} or set DATABASE_URL.`,
  });
  return { url: access.url, ...server };
}
