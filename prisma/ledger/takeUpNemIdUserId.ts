import { randomUUID } from 'node:crypto';
import type { Cpr, Instant } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { type DeliveredUserId, deliveredUserId } from '../population/population/reservations.js';
import { reserveUserId } from './reserveUserId.js';

export interface NewNemIdUserId {
  readonly citizenId: string;
  readonly text: string;
  readonly issuedAt: Instant;
  readonly ownCpr: Cpr;
  readonly now: Instant;
}

export type NemIdUserIdOutcome = 'RESERVED' | 'NOT_TRANSFERABLE' | 'CONFLICT' | 'NOT_RESERVED';

/** Told without saying of which NemID: the citizen's latest that lives. */
const nemIdOf = `
  SELECT id FROM nem_id WHERE citizen_id = $1 ORDER BY state = 'RETIRED', issued_on DESC, id LIMIT 1`;

const insert = `
  INSERT INTO nem_id_user_id (id, nem_id_id, kind, canonical, issued_at, outcome, reason)
  SELECT $1, $2, $3, $4, $5, $6, $7
  WHERE NOT EXISTS (SELECT FROM nem_id_user_id WHERE nem_id_id = $2 AND canonical = $4 AND outcome = $6)`;

const markLoser = `
  UPDATE nem_id_user_id AS lost SET outcome = 'CONFLICT' FROM nem_id
  WHERE nem_id.id = lost.nem_id_id AND nem_id.citizen_id = $1 AND lost.canonical = $2 AND lost.outcome = 'RESERVED'`;

async function reserved(
  db: ClientBase,
  of: DeliveredUserId,
  now: Instant,
): Promise<NemIdUserIdOutcome> {
  const { canonical, asTyped, ownerId: citizenId, issuedAt, reason } = of;
  if (canonical === null || asTyped === null)
    return reason === null ? 'NOT_RESERVED' : 'NOT_TRANSFERABLE';
  const done = await reserveUserId(db, { canonical, asTyped, citizenId, issuedAt, now });
  if (done.outcome === 'RESERVED' && done.displaced !== null)
    await db.query(markLoser, [done.displaced, canonical]);
  if (reason !== null) return 'NOT_TRANSFERABLE';
  return done.outcome;
}

/**
 * an id made in NemID after the import is reserved for its owner if it is still free, and put on record with
 * what became of it. A CPR number's text is not among what is kept.
 */
export async function takeUpNemIdUserId(
  db: ClientBase,
  { citizenId, text, issuedAt, ownCpr, now }: NewNemIdUserId,
): Promise<NemIdUserIdOutcome> {
  const { rows } = await db.query<{ id: string }>(nemIdOf, [citizenId]);
  const nemIdId = rows[0]?.id;
  const ids = { id: randomUUID(), nemIdId: nemIdId ?? '', ownerId: citizenId };
  const of = deliveredUserId({ text, issuedAt }, ids, ownCpr);
  const outcome = await reserved(db, of, now);
  if (nemIdId !== undefined) {
    const { id, kind, canonical, reason } = of;
    await db.query(insert, [id, nemIdId, kind, canonical, new Date(issuedAt), outcome, reason]);
  }
  return outcome;
}
