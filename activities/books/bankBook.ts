import { randomUUID } from 'node:crypto';
import { instant } from '@overgang/domain';
import { type BankBook, programmeNow, storeShown } from '@overgang/prisma';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { PostWebhook } from '../ports/netbank/postWebhook.js';
import { TryAgain } from '../ports/port.js';
import type { AskedAfter, ReceiptDependencies } from '../receipts/askAfterNotice.js';
import { sendAgain } from '../receipts/sendAgain.js';
import type { TheirBook, TheirEntry, TheirPage } from './theirBook.js';
import { moment, type PageShape, readTheirPage } from './theirPage.js';

const line = z.object({ noticeId: z.uuid(), at: moment, shownAt: moment.nullable() });
type Line = z.infer<typeof line>;

/** Whoever has no such door answers one of these. */
const notOffered: ReadonlySet<number> = new Set([404, 405, 501]);

const pageSize = 1000;

function doorOf(webhookUrl: string): string {
  const url = new URL(webhookUrl);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/book`;
  return url.href;
}

function signed(question: object, secrets: readonly string[]) {
  const [body, id, at] = [JSON.stringify(question), randomUUID(), new Date()];
  const signature = secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  };
  return { body, headers };
}

async function storeShownNotice(
  { pool, hand }: ReceiptDependencies,
  bankReg: string,
  noticeId: string,
  shownAtMs: number,
): Promise<AskedAfter> {
  const now = await programmeNow(pool);
  const shown = { noticeId, bankReg, shownAt: instant(shownAtMs), now };
  const stored = await storeShown(pool, shown);
  if (stored === null) return 'UNCHANGED';
  const { id, journeyId, outcome } = stored;
  if (outcome === 'NEW') await hand([{ id, journeyId, kind: 'noticeReceived' }]);
  return 'RECEIPT';
}

/**
 * A bank's book, asked for at `<webhook>/book` by a signed question: what it received within a span, or which of some notices,
 * and when it showed them. A bank without such a door is on record as one that cannot be compared.
 */
export function bankBook(of: ReceiptDependencies, bank: BankBook, post: PostWebhook): TheirBook {
  const { bankReg, webhookUrl, secrets } = bank;
  /** when each notice of the page in hand was shown */
  const shownAtMs = new Map<string, number>();

  const shape: PageShape<Line> = {
    lines: 'notices',
    shape: line,
    entryOf: ({ noticeId: key, at: atMs, shownAt }): TheirEntry => {
      if (shownAt !== null) shownAtMs.set(key, shownAt);
      return { key, atMs, status: shownAt === null ? 'TAKEN' : 'RECEIVED' };
    },
  };

  async function ask(question: object): Promise<TheirPage | null> {
    const answer = await post({ url: doorOf(webhookUrl), ...signed(question, secrets) });
    const { status } = answer;
    if (typeof status === 'number' && notOffered.has(status)) return null;
    const content = status === 200 ? answer.content : null;
    if (content === null) throw new TryAgain(`answered ${status}`);
    return readTheirPage(JSON.parse(content), shape);
  }

  async function fetchReceipt({ key }: Pick<TheirEntry, 'key'>): Promise<AskedAfter> {
    const atMs = shownAtMs.get(key);
    return atMs === undefined ? 'NO_RECEIPT' : storeShownNotice(of, bankReg, key, atMs);
  }

  return {
    of: { channel: 'NETBANK', bankReg },
    read: (span, after) => {
      shownAtMs.clear();
      const [from, until] = [new Date(span.from), new Date(span.until)];
      return ask({ from, until, after, limit: pageSize });
    },
    fetchReceipt,
    askAfter: async (noticeId) => {
      const page = await ask({ noticeIds: [noticeId] });
      if (page === null) throw new TryAgain('shows its book no longer');
      const [entry] = page.entries;
      return entry === undefined
        ? sendAgain(of.pool, `NETBANK/${bankReg}`, noticeId)
        : fetchReceipt(entry);
    },
  };
}
