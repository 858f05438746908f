import { randomUUID } from 'node:crypto';
import type { LeasedMessage } from '@overgang/prisma';

/** A notice as a dispatcher holds it. */
export function noticeMessage(providerKey: string = randomUUID()): LeasedMessage {
  const at = new Date(Date.UTC(2021, 9, 6));
  return {
    id: randomUUID(),
    journeyId: randomUUID(),
    port: 'DIGITAL_POST',
    kind: 'sendNotice',
    naturalKey: 'notice',
    providerKey,
    bankReg: null,
    payload: {
      noticeKey: 'YOUR_TURN/1',
      noticeKind: 'YOUR_TURN',
      values: { deadline: '2021-11-05' },
      language: 'da',
      templateVersion: 1,
    },
    attempts: 1,
    leaseToken: randomUUID(),
    notBefore: at,
    createdAt: at,
  };
}
