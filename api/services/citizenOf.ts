import type { Cpr } from '@overgang/domain';
import { type Database, prepared, type Vault, withPrincipal } from '@overgang/prisma';
import { z } from 'zod';

const row = z.object({ id: z.string().nullable() });
const find = 'SELECT citizen_of_number($1) AS id';
/** The API itself, while it reads a token or a wish: it may turn a blind index into an id, and nothing else. */
export const apiItself = { role: 'SIGN_IN', subject: 'api' } as const;

/** Turns a number into our id by its blind index. The number goes no further than this. */
export function citizenOf({ pool }: Database, vault: Vault) {
  return async (cpr: Cpr): Promise<string | null> => {
    const found = await withPrincipal(pool, apiItself, (db) =>
      db.query(prepared(find, [vault.blindIndex(cpr)])),
    );
    return row.parse(found.rows[0]).id;
  };
}
