import type { Instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { prepared } from '../connection/prepared.js';

/** Who looked at or changed what, when and why. No CPR number, no name. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly purpose?: string;
  readonly citizenId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const insert = `
  INSERT INTO audit_record (id, at, actor, role, action, purpose, citizen_id, details)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Adds a record that nobody can change afterwards. Best in the transaction of what it records. */
export async function recordAudit(db: Pool | ClientBase, entry: AuditEntry): Promise<void> {
  const { at, actor, role, action, purpose, citizenId, details } = entry;
  const values = [
    uuidv7(),
    new Date(at),
    actor,
    role,
    action,
    purpose ?? null,
    citizenId ?? null,
    JSON.stringify(details ?? {}),
  ];
  await db.query(prepared(insert, values));
}
