import { randomUUID } from 'node:crypto';
import type { Database } from '../connection/openDatabase.js';

const opened = new Date('2021-05-01');

/** A bank whose netbank accepts MitID, unless it is there already; answers its registration number. */
export async function seedBank({ prisma }: Database, reg = '1234'): Promise<string> {
  const name = `Bank ${reg}`;
  const service = {
    id: randomUUID(),
    kind: 'NETBANK',
    name: `${name}’s netbank`,
    acceptsMitIdSince: opened,
    createdAt: opened,
    updatedAt: opened,
  };
  const data = {
    reg,
    name,
    cvr: '10000000',
    phone: '70 10 00 00',
    capacityShare: 0.5,
    service: { create: service },
  };
  await prisma.bank.upsert({ where: { reg }, create: data, update: {} });
  return reg;
}
