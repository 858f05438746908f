import { recordAudit } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import type { Context } from '../schema/context.js';

interface Audited {
  readonly action: string;
  readonly purpose?: string;
  readonly citizenId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Leaves the trace of a read or change, in the transaction of what it records. */
export async function audited(
  db: ClientBase,
  { principal, now }: Pick<Context, 'principal' | 'now'>,
  entry: Audited,
): Promise<void> {
  await recordAudit(db, { at: now, actor: principal.subject, role: principal.role, ...entry });
}
