import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roomDirectory } from '../connection/roomDirectory.js';

export interface MigrationFile {
  /** the directory's name, which is the migration's */
  readonly name: string;
  readonly sql: string;
}

export const migrationsDirectory = join(roomDirectory, 'migrations');

/** All migrations, oldest first. */
export function migrationFiles(): readonly MigrationFile[] {
  return readdirSync(migrationsDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      name,
      sql: readFileSync(join(migrationsDirectory, name, 'migration.sql'), 'utf8'),
    }));
}

/** Changes whenever any migration does. */
export function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const { name, sql } of migrationFiles()) hash.update(name).update(sql);
  return hash.digest('hex').slice(0, 16);
}
