import type { ClientBase } from 'pg';
import { z } from 'zod';

export type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Classes of SQLSTATE that say it is the data: it cannot be represented, breaks a constraint, or is too large. */
const dataFaults = ['22', '23', '54'];
const coded = z.object({ code: z.string().length(5) });

function isDataFault(error: unknown): boolean {
  const read = coded.safeParse(error);
  return read.success && dataFaults.includes(read.data.code.slice(0, 2));
}

/**
 * Does part of a transaction. Where the database cannot take its data, that part alone is undone; whatever else fails, fails
 * the transaction, since it may succeed later.
 */
export async function unlessDataFault<T>(
  db: ClientBase,
  work: () => Promise<T>,
): Promise<Tried<T>> {
  await db.query('SAVEPOINT part');
  try {
    const value = await work();
    await db.query('RELEASE SAVEPOINT part');
    return { ok: true, value };
  } catch (error) {
    if (!isDataFault(error)) throw error;
    await db.query('ROLLBACK TO SAVEPOINT part');
    return { ok: false };
  }
}
