import type { Pool, PoolClient } from 'pg';

/** Runs the work in one transaction: committed when it returns, rolled back when it throws. Keep it short. */
export async function withTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements says so by an event, which would end the process if nobody listened.
  const noteDeath = (error: Error): void => {
    broken = error;
  };
  client.on('error', noteDeath);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken ??= await rollBack(client);
    throw error;
  } finally {
    client.off('error', noteDeath);
    client.release(broken);
  }
}

/** A connection that cannot even roll back is thrown away by its pool. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
