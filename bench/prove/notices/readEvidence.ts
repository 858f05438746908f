import type { Database } from '@overgang/prisma';
import { entriesOf, readBooks } from '@overgang/scripts/report/books';
import type { BookedNotice, Journeys, OurNotice } from './verdict.js';

type Books = Awaited<ReturnType<typeof readBooks>>;

const netbank = (books: Books): BookedNotice[] =>
  entriesOf(books.netbank, 'EVENT')
    .filter(({ event }) => event === 'notice.available')
    .map(({ reg, data }) => ({
      ...{ channel: 'NETBANK', key: String(data.noticeId), isRefused: false },
      sameAs: `${reg} ${data.handle} ${data.noticeId}`,
    }));

function digitalPost(books: Books): BookedNotice[] {
  const book = books.digitalPost;
  const refused = new Set(
    entriesOf(book, 'RECEIPT')
      .filter(({ receiptStatus }) => receiptStatus !== 'COMPLETED')
      .map(({ messageUUID }) => messageUUID),
  );
  return entriesOf(book, 'MEMO').map(({ messageUUID, person, label }) => ({
    ...{ channel: 'DIGITAL_POST', key: messageUUID, isRefused: refused.has(messageUUID) },
    sameAs: `${person} ${label}`,
  }));
}

function letters(books: Books): BookedNotice[] {
  const book = books.printHouse;
  const returned = new Set(entriesOf(book, 'RETURNED').map(({ itemId }) => itemId));
  return entriesOf(book, 'ACCEPTED').map(({ itemId, addressee, sha256 }) => ({
    ...{ channel: 'LETTER', key: itemId, isRefused: returned.has(itemId) },
    sameAs: `${addressee} ${sha256}`,
  }));
}

/** What the outside systems received, by their own books. */
export async function bookedNotices(sandboxUrl: string): Promise<readonly BookedNotice[]> {
  const books = await readBooks(sandboxUrl);
  return [...netbank(books), ...digitalPost(books), ...letters(books)];
}

const notices = `
  SELECT notice.id, notice.journey_id AS "journeyId", channel, message.status
  FROM notice JOIN outbox_message AS message
    ON message.journey_id = notice.journey_id AND message.provider_key = notice.id AND message.kind = 'sendNotice'`;

export async function ourNotices({ pool }: Database): Promise<readonly OurNotice[]> {
  return (await pool.query<OurNotice>(notices)).rows;
}

export async function journeysOf({ pool }: Database): Promise<Journeys> {
  const { rows } = await pool.query<{ id: string; isUnreachable: boolean }>(
    `SELECT id, memory ->> 'unreachableSince' IS NOT NULL AS "isUnreachable" FROM journey`,
  );
  const unreachable = rows.filter(({ isUnreachable }) => isUnreachable).map(({ id }) => id);
  return { released: rows.map(({ id }) => id), unreachable: new Set(unreachable) };
}

export interface Figure {
  readonly name: string;
  readonly count: number;
}

const figures = {
  notices: `SELECT kind || ' by ' || channel || ': ' || coalesce(outcome, 'no receipt yet') AS name, count(*)::int AS count
    FROM notice GROUP BY 1 ORDER BY 1`,
  tries: `SELECT message.port || ', try ' || least(attempts, 5) || CASE WHEN attempts > 4 THEN ' or later' ELSE '' END AS name,
    count(*)::int AS count FROM outbox_message AS message WHERE kind = 'sendNotice' AND status = 'SENT' GROUP BY 1 ORDER BY 1`,
  findings: `SELECT channel || ' ' || kind || ': ' || outcome AS name, count(*)::int AS count
    FROM reconciliation_finding JOIN reconciliation ON reconciliation.id = reconciliation_id GROUP BY 1 ORDER BY 1`,
  comparisons: `SELECT channel || coalesce(' ' || bank_reg, '') || ' ' || state AS name, count(*)::int AS count
    FROM reconciliation GROUP BY 1 ORDER BY 1`,
  askedAfter: `SELECT actor || ' ' || (details ->> 'outcome') AS name, count(*)::int AS count
    FROM audit_record WHERE action = 'noticeNotKnown' GROUP BY 1 ORDER BY 1`,
} as const;

/** What there is to count beside the verdict. */
export async function readFigures({ pool }: Database) {
  const read = async (sql: string) => (await pool.query<Figure>(sql)).rows;
  return {
    notices: await read(figures.notices),
    tries: await read(figures.tries),
    comparisons: await read(figures.comparisons),
    findings: await read(figures.findings),
    askedAfter: await read(figures.askedAfter),
  };
}
