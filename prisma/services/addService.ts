import type { Day, Instant, ServiceKind } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { z } from 'zod';

export interface NewService {
  /** Made from the caller's key, so that the same request makes the same service. */
  readonly id: string;
  readonly kind: ServiceKind;
  readonly name: string;
  /** of a NETBANK */
  readonly bankReg: string | null;
  readonly acceptsMitIdSince: Day | null;
  readonly now: Instant;
}

export type ServiceAddition = 'ADDED' | 'SAME' | 'KEY_REUSED' | 'NAME_TAKEN' | 'BANK_KNOWN';

const known = z.object({ same: z.boolean(), hasId: z.boolean(), hasName: z.boolean() });

const isSame = `
  SELECT id = $1 AS "hasId", name = $3 AS "hasName", id = $1 AND kind = $2 AND name = $3
    AND bank_reg IS NOT DISTINCT FROM $4 AND accepts_mit_id_since IS NOT DISTINCT FROM $5::date AS same
  FROM service WHERE id = $1 OR name = $3 OR bank_reg = $4 ORDER BY id = $1 DESC, name = $3 DESC LIMIT 1`;

async function existing(db: ClientBase, values: readonly unknown[]): Promise<ServiceAddition> {
  const { same, hasId, hasName } = known.parse((await db.query(isSame, [...values])).rows[0]);
  if (same) return 'SAME';
  if (hasId) return 'KEY_REUSED';
  return hasName ? 'NAME_TAKEN' : 'BANK_KNOWN';
}

/** puts a service on the register, with the day since when it accepts MitID. */
export async function addService(db: ClientBase, of: NewService): Promise<ServiceAddition> {
  const values = [of.id, of.kind, of.name, of.bankReg, of.acceptsMitIdSince];
  const { rowCount } = await db.query(
    `INSERT INTO service (id, kind, name, bank_reg, accepts_mit_id_since, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT DO NOTHING`,
    [...values, new Date(of.now)],
  );
  return rowCount === 1 ? 'ADDED' : existing(db, values);
}
