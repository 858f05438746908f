import type { OurNemId } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';

const row = z.object({
  key: z.string(),
  citizenId: z.string(),
  journeyId: z.string(),
  isRetired: z.boolean(),
  isUnderWay: z.boolean(),
});

export interface KnownNemId extends OurNemId {
  readonly citizenId: string;
  readonly journeyId: string;
}

/** Told of and not yet off, or something on its way to NemID: either side may be ahead of the other. */
export const underWay = `(j.state = 'RETIREMENT_NOTICED' OR EXISTS (
    SELECT FROM outbox_message m WHERE m.journey_id = j.id AND m.port = 'NEMID' AND m.status = 'PENDING'))`;

const byIndex = `
  SELECT encode(v.blind_index, 'base64') AS key, v.citizen_id AS "citizenId", j.id AS "journeyId",
    EXISTS (SELECT FROM nem_id n WHERE n.citizen_id = v.citizen_id) AND NOT EXISTS (
      SELECT FROM nem_id n WHERE n.citizen_id = v.citizen_id AND n.state <> 'RETIRED') AS "isRetired",
    ${underWay} AS "isUnderWay"
  FROM vault_entry v JOIN journey j ON j.citizen_id = v.citizen_id WHERE v.blind_index = ANY ($1)`;

/** What we know of the NemIDs of those whose numbers have these blind indexes; by the index in base64. */
export async function ourNemIds(
  db: Pool | ClientBase,
  indexes: readonly Buffer[],
): Promise<ReadonlyMap<string, KnownNemId>> {
  const { rows } = await db.query(byIndex, [indexes]);
  return new Map(rows.map((found) => row.parse(found)).map(({ key, ...of }) => [key, of]));
}
