import type { BookOf, FindingKind, FindingOutcome, Instant } from '@overgang/domain';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { withTransaction } from '../connection/withTransaction.js';
import type { Span } from './spanToCompare.js';

export interface Finding {
  /** the notice's id, or whatever the other side calls it */
  readonly key: string;
  readonly kind: FindingKind;
  readonly outcome: FindingOutcome;
}

/** More are counted, and not kept one by one. */
export const mostFindingsKept = 1000;

export interface Reconciliation extends BookOf, Span {
  /** NOT_OFFERED: the other side shows nobody its book. INCOMPLETE: it did not answer to the end. */
  readonly state: 'DONE' | 'INCOMPLETE' | 'NOT_OFFERED';
  readonly ours: number;
  readonly theirs: number;
  readonly matched: number;
  readonly underWay: number;
  readonly mended: number;
  readonly reported: number;
  readonly comparedAt: Instant;
  readonly findings: readonly Finding[];
}

const insert = `
  INSERT INTO reconciliation (id, channel, bank_reg, from_at, until_at, state, ours, theirs, matched, under_way, mended,
    reported, compared_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

const insertFindings = `
  INSERT INTO reconciliation_finding (id, reconciliation_id, provider_key, kind, outcome)
  SELECT gen_random_uuid(), $1, key, kind, outcome
  FROM jsonb_to_recordset($2) AS finding (key text, kind text, outcome text)`;

/** Puts a comparison on record. The findings are kept as they are given: whoever compares says how many are worth it. */
export function saveReconciliation(pool: Pool, of: Reconciliation): Promise<void> {
  const id = uuidv7();
  const span = [new Date(of.from), new Date(of.until)];
  const counts = [of.ours, of.theirs, of.matched, of.underWay, of.mended, of.reported];
  const values = [id, of.channel, of.bankReg, ...span, of.state, ...counts];
  return withTransaction(pool, async (db) => {
    await db.query(insert, [...values, new Date(of.comparedAt)]);
    await db.query(insertFindings, [id, JSON.stringify(of.findings)]);
  });
}
