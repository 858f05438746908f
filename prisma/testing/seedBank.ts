import type { Database } from '../connection/openDatabase.js';

/** A bank, unless it is there already; answers its registration number. */
export async function seedBank({ prisma }: Database, reg = '1234'): Promise<string> {
  const data = {
    reg,
    name: `Bank ${reg}`,
    cvr: '10000000',
    phone: '70 10 00 00',
    capacityShare: 0.5,
  };
  await prisma.bank.upsert({ where: { reg }, create: data, update: {} });
  return reg;
}
