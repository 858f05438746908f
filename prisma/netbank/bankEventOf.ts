import { z } from 'zod';

/** What is stored of something that a bank is told. */
interface StoredEvent {
  readonly kind: string;
  readonly payload: unknown;
  /** the bank's own of its customer's journey */
  readonly handle: string;
  readonly providerKey: string;
}

export interface ShownBankEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const changed = z.object({ state: z.string(), deadline: z.string().nullable() });

/** What a bank is told, by webhook as in its feed: a type and its own opaque handle, nothing of other banks. */
export function bankEventOf({ kind, payload, handle, providerKey }: StoredEvent): ShownBankEvent {
  switch (kind) {
    case 'tellBank':
      return { type: 'journey.changed', data: { handle, ...changed.parse(payload) } };
    case 'closeLogon':
      return { type: 'nemid.closeLogon', data: { handle } };
    case 'openLogon':
      return { type: 'nemid.openLogon', data: { handle } };
    case 'sendNotice':
      return { type: 'notice.available', data: { noticeId: providerKey, handle } };
    default:
      throw new Error(`a bank cannot be told ${kind}`);
  }
}
