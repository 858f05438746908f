import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { DeliveredNemId } from '../rows/populationRow.js';
import type { NewPerson } from './newPerson.js';
import { type DeliveredUserId, deliveredUserId } from './reservations.js';
import { outcomeOf, reserveUserIds } from './reserveUserIds.js';

/** Whose NemIDs they are. */
type Holder = Pick<NewPerson, 'citizenId' | 'cpr'> & {
  readonly row: { readonly nemIds: readonly DeliveredNemId[] };
};

interface NewNemId {
  readonly id: string;
  readonly person: Holder;
  readonly of: DeliveredNemId;
}

const insert = `
  INSERT INTO nem_id (id, citizen_id, state, id_update_required, has_key_card, has_key_app, has_key_token, issued_on)
  SELECT * FROM jsonb_to_recordset($1) AS given (id uuid, citizen_id uuid, state text, id_update_required boolean,
    has_key_card boolean, has_key_app boolean, has_key_token boolean, issued_on date)`;

const insertUserIds = `
  INSERT INTO nem_id_user_id (id, nem_id_id, kind, canonical, issued_at, outcome, reason)
  SELECT * FROM jsonb_to_recordset($1) AS given (id uuid, nem_id_id uuid, kind text, canonical text,
    issued_at timestamptz, outcome text, reason text)`;

const nemIdRow = ({ id, person, of }: NewNemId) => ({
  id,
  citizen_id: person.citizenId,
  state: of.state,
  id_update_required: of.idUpdateRequired,
  has_key_card: of.keyCard,
  has_key_app: of.keyApp,
  has_key_token: of.keyToken,
  issued_on: of.issuedOn,
});

const userIdsOf = ({ id, person, of }: NewNemId): DeliveredUserId[] =>
  of.userIds.map((userId) => {
    const ids = { id: randomUUID(), nemIdId: id, ownerId: person.citizenId };
    return deliveredUserId(userId, ids, person.cpr);
  });

/** every NemID that is new, its user-IDs reserved or, with the reason, not. */
export async function insertNemIds(
  db: ClientBase,
  persons: readonly Holder[],
  now: Date,
): Promise<void> {
  const nemIds = persons.flatMap((person) =>
    person.row.nemIds.map((of): NewNemId => ({ id: randomUUID(), person, of })),
  );
  if (nemIds.length === 0) return;
  await db.query(insert, [JSON.stringify(nemIds.map(nemIdRow))]);
  const userIds = nemIds.flatMap(userIdsOf);
  const owners = await reserveUserIds(db, userIds, now);
  const rows = userIds.map((claim) => ({
    id: claim.id,
    nem_id_id: claim.nemIdId,
    kind: claim.kind,
    canonical: claim.canonical,
    issued_at: new Date(claim.issuedAt),
    outcome: outcomeOf(claim, owners),
    reason: claim.reason,
  }));
  await db.query(insertUserIds, [JSON.stringify(rows)]);
}
