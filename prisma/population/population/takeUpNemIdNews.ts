import type { Cpr, Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { takeUpNemIdUserId } from '../../ledger/takeUpNemIdUserId.js';
import type { DeliveredNemId } from '../rows/populationRow.js';
import { insertNemIds } from './insertNemIds.js';
import type { KnownNemIds } from './knownNemIds.js';
import type { NemIdNews } from './nemIdNews.js';

const update = `
  UPDATE nem_id SET state = CASE WHEN nem_id.state IN ('ACTIVE', 'BLOCKED') THEN given.state ELSE nem_id.state END,
    id_update_required = given.id_update_required, has_key_card = given.key_card, has_key_app = given.key_app,
    has_key_token = given.key_token
  FROM jsonb_to_recordset($1) AS given (id uuid, state text, id_update_required boolean, key_card boolean, key_app boolean,
    key_token boolean)
  WHERE nem_id.id = given.id`;

const given = ({ id, of }: NemIdNews['changed'][number]) => ({
  id,
  state: of.state,
  id_update_required: of.idUpdateRequired,
  key_card: of.keyCard,
  key_app: of.keyApp,
  key_token: of.keyToken,
});

export interface KnownPersonNews {
  readonly citizenId: string;
  readonly cpr: Cpr;
  readonly row: { readonly nemIds: readonly DeliveredNemId[] };
  readonly known: KnownNemIds;
  readonly news: NemIdNews;
}

/** R-20, R-38: writes what a delivery says anew of known persons' NemIDs: what was issued, changed, or named. */
export async function takeUpNemIdNews(
  db: ClientBase,
  persons: readonly KnownPersonNews[],
  now: Instant,
): Promise<void> {
  const issued = persons.map((of) => ({ ...of, row: { nemIds: of.news.issued } }));
  await insertNemIds(db, issued, new Date(now));
  const changed = persons.flatMap(({ news }) => news.changed.map(given));
  if (changed.length > 0) await db.query(update, [JSON.stringify(changed)]);
  for (const { citizenId, cpr: ownCpr, news } of persons) {
    for (const { text, issuedAt } of news.userIds) {
      await takeUpNemIdUserId(db, { citizenId, text, issuedAt, ownCpr, now });
    }
  }
}

type Told = 'personChanged' | 'nemIdUnblocked' | 'idUpdated';

/** What their journeys are told: the same as where NemID's feed had said so. */
export function toldOf({ known, news, row }: KnownPersonNews): Told[] {
  const stateOf = new Map(known.nemIds.map(({ id, state }) => [id, state]));
  const isUnblocked = news.changed.some(
    ({ id, of }) => stateOf.get(id) === 'BLOCKED' && of.state === 'ACTIVE',
  );
  const living = known.nemIds.filter(({ state }) => state !== 'RETIRED');
  const wasMissing = living.length === 0 || living.some((of) => of.idUpdateRequired);
  const isInOrder =
    news.issued.length + news.changed.length > 0 && row.nemIds.every((of) => !of.idUpdateRequired);
  const changes: Told[] = [
    ...(isUnblocked ? (['nemIdUnblocked'] as const) : []),
    ...(wasMissing && isInOrder ? (['idUpdated'] as const) : []),
  ];
  return changes.length > 0 ? changes : ['personChanged'];
}
