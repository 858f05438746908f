import {
  type Compared,
  type FindingKind,
  type FindingOutcome,
  findingOf,
  instant,
  isMended,
} from '@overgang/domain';
import {
  type Finding,
  foundBefore,
  mostFindingsKept,
  ourEntries,
  programmeNow,
  type Reconciliation,
  type SentNotice,
  type Span,
  sentNotices,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import { inParallel } from '../inParallel.js';
import type { AskedAfter } from '../receipts/askAfterNotice.js';
import type { TheirBook, TheirEntry, TheirPage } from './theirBook.js';

const atOnce = 8;
const pageSize = 1000;
/** Our moment and theirs are apart where an answer was lost. Further apart, and each is asked after by its key. */
const marginMs = 86_400_000;

interface Sums {
  ours: number;
  theirs: number;
  matched: number;
  underWay: number;
  mended: number;
  reported: number;
}

type OnRecord = (key: string, kind: FindingKind) => boolean;

/** AFTER_ALL: asked by its key, the other side does have it. */
const outcomes: Readonly<Record<AskedAfter, FindingOutcome | 'AFTER_ALL'>> = {
  RECEIPT: 'RECEIPT_STORED',
  NO_RECEIPT: 'AFTER_ALL',
  SENT_AGAIN: 'SENT_AGAIN',
  GIVEN_UP: 'GIVEN_UP',
  UNCHANGED: 'AFTER_ALL',
};

/** A book whose pages go round, or never end, is given up: others wait. */
const mostPages = 10_000;

/** One comparison under way: what it has counted, found and mended so far. */
export class Comparison {
  readonly #pool: Pool;
  readonly #book: TheirBook;
  readonly #span: Span;
  readonly #known = new Set<string>();
  readonly #findings: Finding[] = [];
  #isAnswered = true;
  readonly #sums: Sums = { ours: 0, theirs: 0, matched: 0, underWay: 0, mended: 0, reported: 0 };

  constructor(pool: Pool, book: TheirBook, span: Span) {
    this.#pool = pool;
    this.#book = book;
    this.#span = span;
  }

  /**
   * Their book beside ours, then ours beside theirs. Throws where they do not answer to the end. A notice of which they did
   * not answer leaves the comparison INCOMPLETE: the next night begins where this one did.
   */
  async run(signal: AbortSignal): Promise<Reconciliation['state']> {
    if (!(await this.#readTheirs(signal))) return 'NOT_OFFERED';
    await this.#readOurs(signal);
    return this.#isAnswered ? 'DONE' : 'INCOMPLETE';
  }

  async result(state: Reconciliation['state']): Promise<Reconciliation> {
    const comparedAt = await programmeNow(this.#pool);
    const findings = this.#findings;
    return { ...this.#book.of, ...this.#span, ...this.#sums, state, comparedAt, findings };
  }

  async #readTheirs(signal: AbortSignal): Promise<boolean> {
    const { from, until } = this.#span;
    const wide = { from: instant(from - marginMs), until: instant(until + marginMs) };
    const asked = new Set<string>();
    for (let after: string | null = ''; after !== null; ) {
      signal.throwIfAborted();
      if (asked.has(after) || asked.size >= mostPages) throw new Error('a book does not end');
      asked.add(after);
      const page: TheirPage | null = await this.#book.read(wide, after);
      if (page === null) return false;
      this.#sums.reported += page.unreadable;
      for (const { key } of page.entries) this.#known.add(key.toLowerCase());
      await this.#compare(page.entries.filter(({ atMs }) => atMs >= from && atMs < until));
      after = page.next;
    }
    return true;
  }

  async #compare(entries: readonly TheirEntry[]): Promise<void> {
    const keys = entries.map(({ key }) => key);
    const ours = await ourEntries(this.#pool, this.#book.of, keys);
    const isOnRecord = await foundBefore(this.#pool, this.#book.of, keys);
    await inParallel(entries, atOnce, (entry) => {
      const compared = findingOf(entry.status, ours.get(entry.key.toLowerCase()) ?? null);
      return this.#settle(entry, compared, isOnRecord);
    });
  }

  async #settle(entry: TheirEntry, compared: Compared, isOnRecord: OnRecord): Promise<void> {
    this.#sums.theirs += 1;
    if (compared === 'MATCH') this.#sums.matched += 1;
    else if (compared === 'UNDER_WAY') this.#sums.underWay += 1;
    else if (compared === 'RECEIPT_MISSING')
      await this.#mend(entry.key, compared, () => this.#book.fetchReceipt(entry));
    else if (!isOnRecord(entry.key, compared)) this.#found(entry.key, compared, 'REPORTED');
  }

  async #readOurs(signal: AbortSignal): Promise<void> {
    let after: SentNotice | undefined;
    for (;;) {
      signal.throwIfAborted();
      const from = after ? { after } : {};
      const query = { ...this.#book.of, ...this.#span, limit: pageSize, ...from };
      const page = await sentNotices(this.#pool, query);
      this.#sums.ours += page.length;
      const missing = page.filter(({ id }) => !this.#known.has(id));
      await inParallel(missing, atOnce, ({ id }) =>
        this.#mend(id, 'NOT_KNOWN_THERE', () => this.#book.askAfter(id)),
      );
      after = page.at(-1);
      if (page.length < pageSize) return;
    }
  }

  async #mend(key: string, kind: FindingKind, mend: () => Promise<AskedAfter>): Promise<void> {
    const outcome = await mend().then(
      (asked) => outcomes[asked],
      () => 'NO_ANSWER' as const,
    );
    if (outcome === 'NO_ANSWER') this.#isAnswered = false;
    if (outcome === 'AFTER_ALL') this.#sums.matched += 1;
    else this.#found(key, kind, outcome);
  }

  #found(key: string, kind: FindingKind, outcome: FindingOutcome): void {
    if (isMended(outcome)) this.#sums.mended += 1;
    else this.#sums.reported += 1;
    if (this.#findings.length < mostFindingsKept) this.#findings.push({ key, kind, outcome });
  }
}
