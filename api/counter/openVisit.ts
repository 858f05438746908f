import { beginVisit } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';

interface Found {
  readonly citizenId: string;
  readonly action: string;
  readonly purpose: string;
}

/** The citizen stands at the counter: on record, and for some minutes the clerk may act for them. */
export async function openVisit(
  db: ClientBase,
  context: Context,
  { citizenId, action, purpose }: Found,
): Promise<void> {
  const { principal, policy, now } = context;
  const { municipality, subject: clerk } = principal;
  if (municipality === undefined) throw new Error('a clerk is some municipality’s');
  await audited(db, context, { action, purpose, citizenId, details: { municipality } });
  const minutes = policy.counterVisitMinutes;
  await beginVisit(db, { citizenId, municipality, clerk, purpose, at: now, minutes });
}
