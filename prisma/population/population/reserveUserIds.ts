import type { ClientBase } from 'pg';
import { z } from 'zod';
import { reserveSql } from '../../ledger/reserve.sql.js';
import { type DeliveredUserId, earliestClaims } from './reservations.js';

/** Whose earlier reservation has just gone to somebody who had it before: a conflict to report. */
const markLosers = `
  UPDATE nem_id_user_id AS lost SET outcome = 'CONFLICT'
  FROM nem_id, user_id_ledger AS ledger
  WHERE nem_id.id = lost.nem_id_id AND ledger.canonical = lost.canonical AND lost.canonical = ANY ($1)
    AND nem_id.citizen_id <> ledger.owner_id AND lost.outcome = 'RESERVED'`;

const ownersOf = `SELECT canonical, owner_id AS "ownerId" FROM user_id_ledger WHERE canonical = ANY ($1)`;
const owner = z.object({ canonical: z.string(), ownerId: z.string() });

/** reserves a page's ids in one statement where they can be, and answers who owns each canonical form after it. */
export async function reserveUserIds(
  db: ClientBase,
  claims: readonly DeliveredUserId[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const wanted = earliestClaims(claims).map(({ canonical, ownerId, asTyped, issuedAt }) => ({
    ...{ canonical, asTyped, citizenId: ownerId, issuedAt: new Date(issuedAt) },
  }));
  const forms = wanted.map(({ canonical }) => canonical);
  await db.query(reserveSql, [JSON.stringify(wanted), now]);
  await db.query(markLosers, [forms]);
  const { rows } = await db.query(ownersOf, [forms]);
  return new Map(
    z
      .array(owner)
      .parse(rows)
      .map((row) => [row.canonical, row.ownerId]),
  );
}

/** What is recorded of a delivered id, given who owns it now. */
export function outcomeOf(
  claim: DeliveredUserId,
  owners: ReadonlyMap<string, string>,
): 'RESERVED' | 'NOT_TRANSFERABLE' | 'CONFLICT' | 'NOT_RESERVED' {
  if (claim.reason !== null) return 'NOT_TRANSFERABLE';
  if (claim.canonical === null) return 'NOT_RESERVED';
  return owners.get(claim.canonical) === claim.ownerId ? 'RESERVED' : 'CONFLICT';
}
