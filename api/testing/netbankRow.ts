import { randomUUID } from 'node:crypto';

/** What every message to a bank has in the outbox; its kind and payload are the test's. */
export const netbankRow = (journeyId: string, bankReg: string) => ({
  id: randomUUID(),
  journeyId,
  port: 'NETBANK',
  naturalKey: randomUUID(),
  providerKey: randomUUID(),
  bankReg,
  notBefore: new Date(),
  createdAt: new Date(),
});
