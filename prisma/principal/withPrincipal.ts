import type { Pool, PoolClient } from 'pg';
import { prepared } from '../connection/prepared.js';
import { withTransaction } from '../connection/withTransaction.js';
import type { DatabasePrincipal } from './principal.js';
import { principalParameters, setPrincipalSql } from './setPrincipal.js';

/** Runs the work in one transaction in the principal's name: it sees and writes what the policies allow (I8). */
export function withPrincipal<T>(
  pool: Pool,
  principal: DatabasePrincipal,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return withTransaction(pool, async (client) => {
    await client.query(prepared(setPrincipalSql, principalParameters(principal)));
    return work(client);
  });
}
