import type { Context } from '../schema/context.js';

/** Whether every one of the registration numbers is a bank of the programme. */
export async function areKnownBanks({ db }: Context, regs: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(regs)];
  return (await db.bank.count({ where: { reg: { in: wanted } } })) === wanted.length;
}
