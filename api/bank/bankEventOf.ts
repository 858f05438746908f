import { z } from 'zod';

interface StoredEvent {
  readonly kind: string;
  readonly payload: unknown;
  readonly handle: string;
  readonly providerKey: string;
}

export interface BankEventShown {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const changed = z.object({ state: z.string(), deadline: z.string().nullable() });

/** What was said to a bank, as the webhook says it: type and opaque handle, nothing of other banks. */
export function bankEventOf({ kind, payload, handle, providerKey }: StoredEvent): BankEventShown {
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
      throw new Error(`a bank was told ${kind}, which the feed does not know`);
  }
}
