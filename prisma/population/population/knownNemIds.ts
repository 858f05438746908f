import type { ClientBase } from 'pg';
import { z } from 'zod';

const nemId = z.object({
  id: z.string(),
  /** ACTIVE | BLOCKED | RETIRED */
  state: z.string(),
  issuedOn: z.string(),
  idUpdateRequired: z.boolean(),
  keyCard: z.boolean(),
  keyApp: z.boolean(),
  keyToken: z.boolean(),
});
export type KnownNemId = z.infer<typeof nemId>;

const known = z.object({
  citizenId: z.string(),
  hasMitId: z.boolean(),
  nemIds: z.array(nemId),
  /** `canonical` is null where its text is kept nowhere: then kind and time say which it is */
  userIds: z.array(
    z.object({ canonical: z.string().nullable(), kind: z.string(), issuedAtMs: z.number() }),
  ),
});
export type KnownNemIds = z.infer<typeof known>;

const read = `
  SELECT citizen.id AS "citizenId",
    EXISTS (SELECT FROM authenticator WHERE citizen_id = citizen.id AND state = 'ACTIVE') AS "hasMitId",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'state', state, 'issuedOn', issued_on, 'idUpdateRequired',
        id_update_required, 'keyCard', has_key_card, 'keyApp', has_key_app, 'keyToken', has_key_token) ORDER BY issued_on, id), '[]')
      FROM nem_id WHERE citizen_id = citizen.id) AS "nemIds",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('canonical', canonical, 'kind', kind, 'issuedAtMs',
        (extract(epoch FROM issued_at) * 1000)::bigint)), '[]')
      FROM nem_id_user_id JOIN nem_id ON nem_id.id = nem_id_id WHERE citizen_id = citizen.id) AS "userIds"
  FROM citizen WHERE id = ANY ($1)`;

/** What the books hold of these citizens' NemIDs, by citizen. */
export async function knownNemIds(
  db: ClientBase,
  citizenIds: readonly string[],
): Promise<ReadonlyMap<string, KnownNemIds>> {
  if (citizenIds.length === 0) return new Map();
  const { rows } = await db.query(read, [citizenIds]);
  return new Map(rows.map((row) => known.parse(row)).map((of) => [of.citizenId, of]));
}
