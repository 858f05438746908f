import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type DeliveredUserId, earliestClaims } from './reservations.js';

/**
 * one statement for a page of claims. A free id, or one whose quarantine is over, is reserved; one that is
 * only reserved goes to whoever had it issued earlier. What its owner has made active stays.
 */
const reserve = `
  INSERT INTO user_id_ledger AS ledger (canonical, owner_id, status, as_typed, issued_at, from_nem_id)
  SELECT canonical, "ownerId", 'RESERVED', "asTyped", "issuedAt", true
  FROM jsonb_to_recordset($1) AS claim (canonical text, "ownerId" uuid, "asTyped" text, "issuedAt" timestamptz)
  ORDER BY canonical COLLATE "C"
  ON CONFLICT (canonical) DO UPDATE
    SET owner_id = excluded.owner_id, status = 'RESERVED', from_nem_id = true, as_typed = excluded.as_typed,
      issued_at = excluded.issued_at, until = NULL, confirmed_at = NULL
    WHERE (ledger.status = 'RESERVED' AND ledger.owner_id <> excluded.owner_id AND ledger.issued_at > excluded.issued_at)
       OR (ledger.status = 'QUARANTINED' AND ledger.until <= $2)`;

/** Whose earlier reservation has just gone to somebody who had it before: a conflict to report. */
const markLosers = `
  UPDATE nem_id_user_id AS lost SET outcome = 'CONFLICT'
  FROM nem_id, user_id_ledger AS ledger
  WHERE nem_id.id = lost.nem_id_id AND ledger.canonical = lost.canonical AND lost.canonical = ANY ($1)
    AND nem_id.citizen_id <> ledger.owner_id AND lost.outcome = 'RESERVED'`;

const ownersOf = `SELECT canonical, owner_id AS "ownerId" FROM user_id_ledger WHERE canonical = ANY ($1)`;
const owner = z.object({ canonical: z.string(), ownerId: z.string() });

/** Reserves what can be, and answers who owns each canonical form after it. */
export async function reserveUserIds(
  db: ClientBase,
  claims: readonly DeliveredUserId[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const wanted = earliestClaims(claims).map((claim) => ({
    ...claim,
    issuedAt: new Date(claim.issuedAt),
  }));
  const forms = wanted.map(({ canonical }) => canonical);
  await db.query(reserve, [JSON.stringify(wanted), now]);
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
