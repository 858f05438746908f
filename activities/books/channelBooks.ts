import { z } from 'zod';
import { TryAgain } from '../ports/port.js';
import { isAccepted, request } from '../ports/request.js';
import { askAfterNotice, type ReceiptDependencies } from '../receipts/askAfterNotice.js';
import { type ReceiptSource, receiptSources } from '../receipts/receiptSources.js';
import type { TheirBook } from './theirBook.js';
import { moment, type PageShape, readTheirPage, statusBy } from './theirPage.js';

const memo = z.object({
  messageUUID: z.uuid(),
  timeStamp: moment,
  receiptStatus: statusBy({
    RECEIVED: 'TAKEN',
    COMPLETED: 'RECEIVED',
    INVALID: 'UNDELIVERABLE',
    NOT_ALLOWED: 'UNDELIVERABLE',
  }),
});

const memos: PageShape<z.infer<typeof memo>> = {
  lines: 'memos',
  shape: memo,
  entryOf: ({ messageUUID, timeStamp, receiptStatus }) => ({
    ...{ key: messageUUID, atMs: timeStamp, status: receiptStatus },
  }),
};

const item = z.object({
  itemId: z.uuid(),
  at: moment,
  /** a posted letter counts as received, after the days of the post */
  status: statusBy({ ACCEPTED: 'TAKEN', POSTED: 'RECEIVED', RETURNED: 'UNDELIVERABLE' }),
});

const items: PageShape<z.infer<typeof item>> = {
  lines: 'items',
  shape: item,
  entryOf: ({ itemId, at, status }) => ({ key: itemId, atMs: at, status }),
};

/** How each channel shows what it took within a span. */
const shown = {
  DIGITAL_POST: { path: '/memos/', read: (body: unknown) => readTheirPage(body, memos) },
  LETTER: { path: '/items', read: (body: unknown) => readTheirPage(body, items) },
} as const;

const pageSize = '1000';

function bookOf(of: ReceiptDependencies, source: ReceiptSource): TheirBook {
  const { channel, system } = source;
  const { path, read } = shown[channel];
  const over = of.lines?.[system];
  const askAfter = (noticeId: string) => askAfterNotice(of, source, noticeId);
  return {
    of: { channel, bankReg: null },
    read: async ({ from, until }, after) => {
      const span = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
      const query = new URLSearchParams({ ...span, after, limit: pageSize });
      const asked = { method: 'GET', ...(over ? { over } : {}) } as const;
      const answer = await request(`${of.urls[system]}${path}?${query}`, asked);
      if (!isAccepted(answer)) throw new TryAgain(`answered ${answer.status}`);
      return read(answer.body);
    },
    fetchReceipt: ({ key }) => askAfter(key),
    askAfter,
  };
}

/** The books of the channels that keep one for everybody. */
export const channelBooks = (of: ReceiptDependencies): readonly TheirBook[] =>
  receiptSources.map((source) => bookOf(of, source));
