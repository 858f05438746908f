import type { Cpr } from '@overgang/domain';
import { type Database, type Vault, withPrincipal } from '@overgang/prisma';
import { z } from 'zod';
import { apiItself } from './citizenOf.js';

const row = z.object({ owns: z.boolean() });
const look = `
  SELECT coalesce(bool_or(citizen_of_number(index) = $2), false) AS owns FROM unnest($1::bytea[]) AS index`;

/** Whether one of the numbers is that citizen's own, in one question, by blind index. The numbers go no further. */
export function ownsOneOf({ pool }: Database, vault: Vault) {
  return async (citizenId: string, numbers: readonly Cpr[]): Promise<boolean> => {
    if (numbers.length === 0) return false;
    const indexes = numbers.map((number) => vault.blindIndex(number));
    const found = await withPrincipal(pool, apiItself, (db) =>
      db.query(look, [indexes, citizenId]),
    );
    return row.parse(found.rows[0]).owns;
  };
}
