import type { Database } from '@overgang/prisma';
import type { Rows } from '../promise.mjs';

/** How a promise asks a test's database. */
export function rowsOf({ pool }: Database): Rows {
  return async ({ sql }, values = []) => (await pool.query(sql, values)).rows;
}
