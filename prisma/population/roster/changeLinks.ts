import { z } from 'zod';
import type { PageWork } from '../page.js';
import type { RosterRow } from '../rows/rosterRow.js';

export interface LinkOutcome {
  /** Absent where a bank ended what never was. */
  readonly handle?: string;
  readonly changed: boolean;
}

interface LinkChange extends Pick<RosterRow, 'operation' | 'access' | 'customerReference'> {
  readonly citizenId: string;
}

const link = `
  INSERT INTO bank_customer AS link (bank_reg, citizen_id, access, since, customer_reference)
  SELECT $1, id, access, $4, reference FROM unnest($2::uuid[], $3::text[], $5::text[]) AS given (id, access, reference)
  ON CONFLICT (bank_reg, citizen_id) DO UPDATE SET access = excluded.access, ended_at = NULL,
    customer_reference = excluded.customer_reference,
    since = CASE WHEN link.ended_at IS NULL THEN link.since ELSE excluded.since END
    WHERE link.ended_at IS NOT NULL OR link.access <> excluded.access
      OR link.customer_reference IS DISTINCT FROM excluded.customer_reference
  RETURNING citizen_id`;

const end = `
  UPDATE bank_customer SET ended_at = $3 WHERE bank_reg = $1 AND citizen_id = ANY ($2) AND ended_at IS NULL
  RETURNING citizen_id`;

const handlesOf = `
  SELECT citizen_id AS "citizenId", handle FROM bank_customer WHERE bank_reg = $1 AND citizen_id = ANY ($2)`;

const changedRows = z.array(z.object({ citizen_id: z.string() }));
const handleRows = z.array(z.object({ citizenId: z.string(), handle: z.string() }));

/** Links and ends a page of agreements between one bank and its customers; says whose changed, with the bank's handles. */
export async function changeLinks(
  { db, delivery, now }: PageWork,
  changes: readonly LinkChange[],
): Promise<ReadonlyMap<string, LinkOutcome>> {
  const at = new Date(now);
  const linked = changes.filter(({ operation }) => operation !== 'END');
  const ended = changes.filter(({ operation }) => operation === 'END').map((of) => of.citizenId);
  const ids = linked.map((of) => of.citizenId);
  const accesses = linked.map((of) => of.access);
  const references = linked.map((of) => of.customerReference);
  const started = await db.query(link, [delivery.sender, ids, accesses, at, references]);
  const stopped = await db.query(end, [delivery.sender, ended, at]);
  const changed = changedRows.parse([...started.rows, ...stopped.rows]);
  const hasChanged = new Set(changed.map((row) => row.citizen_id));
  const { rows } = await db.query(handlesOf, [delivery.sender, [...ids, ...ended]]);
  const handles = new Map(handleRows.parse(rows).map((row) => [row.citizenId, row.handle]));
  return new Map(
    changes.map(({ citizenId }) => {
      const handle = handles.get(citizenId);
      const outcome = { changed: hasChanged.has(citizenId) };
      return [citizenId, handle === undefined ? outcome : { ...outcome, handle }];
    }),
  );
}
