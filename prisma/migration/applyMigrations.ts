import pg from 'pg';
import { migrationFiles, migrationsDirectory } from './migrationFiles.js';
import { schemaEngine } from './schemaEngine.js';

const lockfile = { path: './migration_lock.toml', content: 'provider = "postgresql"\n' };

/** Applies what is not applied yet; answers the names of the migrations that were. */
export async function applyMigrations(adminUrl: string): Promise<readonly string[]> {
  // One connection: the engine's own lock belongs to its session, and ends with it.
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  // A server that goes away is heard of by the query under way.
  pool.on('error', () => {});
  const { engine, reasonOf } = await schemaEngine(pool);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations(deliveredMigrations());
    return appliedMigrationNames;
  } catch (failure) {
    throw new Error('the database could not be brought up to date', { cause: reasonOf(failure) });
  } finally {
    engine.free();
    await pool.end();
  }
}

function deliveredMigrations() {
  return {
    migrationsList: {
      baseDir: migrationsDirectory,
      lockfile,
      shadowDbInitScript: '',
      migrationDirectories: migrationFiles().map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
      })),
    },
    filters: { externalTables: [], externalEnums: [] },
  };
}
