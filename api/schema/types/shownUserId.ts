import type { Context } from '../context.js';

/**
 * A user-ID as its owner typed it, which the ledger keeps: case and spelling are no part of the identity, but they are
 * what people recognise. What the ledger does not have under the owner's name is shown as the journey has it.
 */
export async function shownUserId(
  canonical: string | null,
  { db }: Pick<Context, 'db'>,
): Promise<string | null> {
  if (canonical === null) return null;
  const where = { canonical };
  const kept = await db.userIdLedger.findUnique({ where, select: { asTyped: true } });
  return kept?.asTyped ?? canonical;
}
