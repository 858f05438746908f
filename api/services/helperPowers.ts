import type { Cpr } from '@overgang/domain';
import {
  type Database,
  type KnownPower,
  powersOfHelper,
  type Vault,
  withPrincipal,
} from '@overgang/prisma';
import { z } from 'zod';
import { apiItself } from './citizenOf.js';

const row = z.object({ index: z.instanceof(Buffer).nullable() });

/** Who somebody is as a helper: the blind index of their number, which says nothing of it. */
export type HelperKey = Buffer;

export interface HelperPowers {
  readonly keyOf: (cpr: Cpr) => HelperKey;
  /** For a token that names our own id; null: nobody's. */
  readonly keyOfCitizen: (citizenId: string) => Promise<HelperKey | null>;
  readonly held: (key: HelperKey) => Promise<readonly KnownPower[]>;
}

/** what the API itself may ask about helpers, while it reads a token. */
export function helperPowers({ pool }: Database, vault: Vault): HelperPowers {
  return {
    keyOf: (cpr) => vault.blindIndex(cpr),
    keyOfCitizen: async (citizenId) => {
      const { rows } = await withPrincipal(pool, apiItself, (db) =>
        db.query('SELECT index_of_citizen($1) AS index', [citizenId]),
      );
      return row.parse(rows[0]).index;
    },
    held: (key) => withPrincipal(pool, apiItself, (db) => powersOfHelper(db, key)),
  };
}
