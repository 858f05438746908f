import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const tries = 10;
const concurrentUpdate = 'XX000';

function isConcurrentUpdate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === concurrentUpdate;
}

/** Lets a role sign in with that password. Roles belong to the whole server: another database's migration may be at it too. */
export async function setRolePassword(
  client: pg.Client,
  role: string,
  password: string,
): Promise<void> {
  const statement = `ALTER ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      if (attempt === tries || !isConcurrentUpdate(error)) throw error;
      await sleep(20 * attempt);
    }
  }
}
