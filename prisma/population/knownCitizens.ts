import type { Cpr } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Vault } from '../vault/vault.js';

const found = z.object({
  index: z.string(),
  citizenId: z.string(),
  journeyId: z.string(),
  state: z.string(),
  isDeceased: z.boolean(),
  birthDate: z.string(),
});

export type KnownCitizen = z.infer<typeof found>;

/** Locks the journeys in one order, so that a page and a step, or two pages, never wait for each other in a circle. */
const find = `
  SELECT encode(v.blind_index, 'base64') AS index, v.citizen_id AS "citizenId", j.id AS "journeyId", j.state,
    c.deceased_on IS NOT NULL AS "isDeceased", c.birth_date::text AS "birthDate"
  FROM vault_entry v JOIN citizen c ON c.id = v.citizen_id JOIN journey j ON j.citizen_id = v.citizen_id
  WHERE v.blind_index = ANY ($1) ORDER BY j.id FOR NO KEY UPDATE OF j`;

/** The persons known under these numbers, by the number's blind index in base64; their journeys are locked. */
export async function knownCitizens(
  db: ClientBase,
  vault: Vault,
  cprs: readonly Cpr[],
): Promise<ReadonlyMap<string, KnownCitizen>> {
  const { rows } = await db.query(find, [cprs.map((cpr) => vault.blindIndex(cpr))]);
  return new Map(rows.map((row) => found.parse(row)).map((of) => [of.index, of]));
}
