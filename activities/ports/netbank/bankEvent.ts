import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';

const changed = z.object({ state: z.string(), deadline: z.string().nullable() });

export interface BankEvent {
  readonly type: string;
  readonly data: object;
}

/** What a bank is told: a type and its own opaque handle, nothing about other banks. */
export function bankEvent(message: LeasedMessage, handle: string): BankEvent {
  switch (message.kind) {
    case 'sendNotice':
      return { type: 'notice.available', data: { noticeId: message.providerKey, handle } };
    case 'tellBank':
      return { type: 'journey.changed', data: { handle, ...changed.parse(message.payload) } };
    case 'closeLogon':
      return { type: 'nemid.closeLogon', data: { handle } };
    case 'openLogon':
      return { type: 'nemid.openLogon', data: { handle } };
    default:
      throw new Error(`a bank cannot be told ${message.kind}`);
  }
}
