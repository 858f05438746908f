import pg from 'pg';
import { applyMigrations } from './applyMigrations.js';
import type { RolePasswords } from './roleUrls.js';
import { setRolePassword } from './setRolePassword.js';

const lockKey = 20_261_123;

/** `adminUrl` is of the owner, who may create roles. Without passwords the roles' own are left alone. */
export type Migration = { readonly adminUrl: string } & Partial<RolePasswords>;

/**
 * Brings the database up to date and its partitions ahead of the wall clock. May be called again and by several processes
 * at once: they take turns. Answers the names of the migrations applied by this call.
 */
export async function migrate(migration: Migration): Promise<readonly string[]> {
  const client = new pg.Client({
    connectionString: migration.adminUrl,
    application_name: 'migrate',
  });
  // A server that goes away is heard of by the next query.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const applied = await applyMigrations(migration.adminUrl);
    await client.query('SELECT ensure_partitions(current_date - 31, current_date + 400)');
    const { apiPassword, workerPassword } = migration;
    if (apiPassword) await setRolePassword(client, 'overgang_api', apiPassword);
    if (workerPassword) await setRolePassword(client, 'overgang_worker', workerPassword);
    return applied;
  } finally {
    await client.end();
  }
}
