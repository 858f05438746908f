import type { BookOf, TheirStatus } from '@overgang/domain';
import type { Span } from '@overgang/prisma';
import type { AskedAfter } from '../receipts/askAfterNotice.js';

/** One line of the other side's book. */
export interface TheirEntry {
  /** the key we gave it */
  readonly key: string;
  /** when they took it, epoch milliseconds of programme time */
  readonly atMs: number;
  readonly status: TheirStatus;
}

export interface TheirPage {
  readonly entries: readonly TheirEntry[];
  /** lines that could not be read */
  readonly unreadable: number;
  /** Null: this was the last page. */
  readonly next: string | null;
}

/** The other side: a channel, or one bank of the netbank. */
export interface TheirBook {
  readonly of: BookOf;
  /** What they took within the span, page by page; the first one after ''. Null: they show nobody their book. */
  readonly read: (span: Span, after: string) => Promise<TheirPage | null>;
  /** Fetches the receipt of what they have. */
  readonly fetchReceipt: (entry: TheirEntry) => Promise<AskedAfter>;
  /** What to do about a notice that we call sent and that is not in their book. */
  readonly askAfter: (noticeId: string) => Promise<AskedAfter>;
}
