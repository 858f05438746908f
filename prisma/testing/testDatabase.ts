import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migration/migrate.js';
import { migrationsHash } from '../migration/migrationFiles.js';
import { roleUrls } from '../migration/roleUrls.js';
import { testServerUrl } from './testServer.js';

const templateLock = 20_261_124;
const passwords = { apiPassword: 'api', workerPassword: 'worker' };

export interface TestDatabase {
  /** the owner's: past every policy */
  readonly adminUrl: string;
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly drop: () => Promise<void>;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

/** Built under another name and renamed when whole, so that a killed build is never taken for a template. */
async function buildTemplate(client: pg.Client, serverUrl: string, template: string) {
  const draft = `test_${template}_${randomUUID().slice(0, 8)}`;
  await client.query(`CREATE DATABASE "${draft}" TEMPLATE template0`);
  await migrate({ adminUrl: withDatabase(serverUrl, draft), ...passwords });
  await client.query(`ALTER DATABASE "${draft}" RENAME TO "${template}"`);
}

async function createFromTemplate(client: pg.Client, serverUrl: string, name: string) {
  const template = `template_${migrationsHash()}`;
  await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
  if (!(await exists(client, template))) await buildTemplate(client, serverUrl, template);
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY file_copy`);
}

/** A migrated database of one's own, in a fraction of a second; `drop` it when done. */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = await testServerUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, (client) => createFromTemplate(client, serverUrl, name));
  const adminUrl = withDatabase(serverUrl, name);
  const drop = () =>
    onServer(serverUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });
  return { adminUrl, ...roleUrls(adminUrl, passwords), drop };
}
