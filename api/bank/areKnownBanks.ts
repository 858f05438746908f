import type { ClientBase } from 'pg';

/** Whether every one of the registration numbers is a bank of the programme, as far as the principal may see. */
export async function areKnownBanks(db: ClientBase, regs: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(regs)];
  const { rows } = await db.query('SELECT FROM bank WHERE reg = ANY ($1)', [wanted]);
  return rows.length === wanted.length;
}
