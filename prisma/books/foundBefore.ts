import type { BookOf, FindingKind } from '@overgang/domain';
import type { Pool } from 'pg';

interface Row {
  readonly key: string;
  readonly kind: FindingKind;
}

const select = `
  SELECT DISTINCT provider_key AS key, kind FROM reconciliation_finding AS finding
  JOIN reconciliation ON reconciliation.id = finding.reconciliation_id
  WHERE provider_key = ANY ($1::text[]) AND channel = $2 AND bank_reg IS NOT DISTINCT FROM $3 AND outcome = 'REPORTED'`;

/** What was reported of these lines of a book on an earlier night: it is on record, and nobody need be told each night. */
export async function foundBefore(
  pool: Pool,
  { channel, bankReg }: BookOf,
  keys: readonly string[],
): Promise<(key: string, kind: FindingKind) => boolean> {
  if (keys.length === 0) return () => false;
  const { rows } = await pool.query<Row>(select, [keys, channel, bankReg]);
  return (key, kind) => rows.some((row) => row.key === key && row.kind === kind);
}
