import { holdsCpr, isStorable } from '@overgang/domain';
import type { StoredDelivery } from '@overgang/prisma';
import { parse } from 'csv-parse/sync';
import { csvRowEnd, lineEnd } from './rowEnds.js';
import { type Piece, type RowSplitter, rowSplitter, type SplitRow } from './rowSplitter.js';
import { type RunningHash, runningHash } from './runningHash.js';

/** Longer than any row can be. */
const longestRowBytes = 65_536;
const mostLines = 500;
const mostBytes = 1_000_000;

interface IntakeLine {
  readonly line: number;
  readonly text: string | null;
}

/** Lines to be kept together, and where the upload stands after them. */
export interface Batch {
  readonly lines: readonly IntakeLine[];
  readonly toBytes: number;
  readonly toRows: number;
  readonly hash: string;
  readonly columns: readonly string[] | null;
}

/** What the bytes so far amount to. */
export interface Whole {
  readonly digest: string;
  readonly rows: number;
  /** Bytes after the last row's end. */
  readonly hasRest: boolean;
  /** The rows that they are if the file ends here: neither blank lines nor the header. */
  readonly restRows: number;
}

/** Bytes of an upload on their way into rows, beginning at the end of a row. */
export interface Intake {
  readonly take: (chunk: Buffer) => Generator<Batch, void>;
  /** The rows since the last batch; null when there are none. */
  readonly flush: () => Batch | null;
  /** The first line of a row that goes on, taken for a row of its own. */
  readonly flushFirstLine: () => Batch | null;
  /** The rows of a file that does not end its last line. */
  readonly flushRest: () => Batch | null;
  readonly whole: () => Whole;
}

/** A file without a header begins with somebody's row: what may be a CPR number in it is no column's name. */
const columnOf = (name: string): string => (holdsCpr(name) ? '' : name);

function headerOf(text: string | null): string[] {
  if (text === null || !isStorable(text)) return [];
  try {
    const records: unknown = parse(text, { trim: true });
    const [first] = Array.isArray(records) ? records : [];
    return Array.isArray(first) ? first.map(String).map(columnOf) : [];
  } catch {
    return [];
  }
}

/** Some programs begin a file with a byte order mark, which is no part of its first row. */
const withoutMark = (text: string | null): string | null => text?.replace(/^\ufeff/, '') ?? null;

const isBlank = (text: string | null): boolean => text !== null && text.trim() === '';

class RunningIntake implements Intake {
  readonly #delivery: StoredDelivery;
  readonly #hash: RunningHash;
  readonly #splitter: RowSplitter;
  #lines: IntakeLine[] = [];
  #batchBytes = 0;
  #bytes: number;
  #rows: number;
  #columns: readonly string[] | null;
  /** The hash at the end of the last whole row. */
  #atRow: string;
  /** The hash has gone on into a row that is too long to be kept. */
  #isWithinRow = false;

  constructor(delivery: StoredDelivery, hash: RunningHash) {
    this.#delivery = delivery;
    this.#hash = hash;
    const endOf = delivery.format === 'csv' ? csvRowEnd(longestRowBytes) : lineEnd;
    this.#splitter = rowSplitter(longestRowBytes, endOf);
    this.#bytes = delivery.receivedBytes;
    this.#rows = delivery.progress === null ? 0 : delivery.receivedRows;
    this.#columns = delivery.progress?.columns ?? null;
    this.#atRow = hash.save();
  }

  get #awaitsHeader(): boolean {
    return this.#delivery.format === 'csv' && this.#columns === null;
  }

  #keep({ text: found, bytes }: SplitRow): void {
    const text = this.#bytes === 0 ? withoutMark(found) : found;
    this.#bytes += bytes;
    this.#batchBytes += bytes;
    if (isBlank(text)) return;
    if (this.#awaitsHeader) {
      this.#columns = headerOf(text);
      return;
    }
    this.#rows += 1;
    this.#lines.push({ line: this.#rows, text });
  }

  #follow({ raw, row }: Piece): void {
    if (row === null && !this.#isWithinRow) this.#atRow = this.#hash.save();
    this.#hash.update(raw);
    this.#isWithinRow = row === null;
    if (row !== null) this.#keep(row);
  }

  #batch(): Batch {
    if (!this.#isWithinRow) this.#atRow = this.#hash.save();
    const lines = this.#lines;
    this.#lines = [];
    this.#batchBytes = 0;
    return {
      lines,
      toBytes: this.#bytes,
      toRows: this.#rows,
      hash: this.#atRow,
      columns: this.#columns,
    };
  }

  *take(chunk: Buffer): Generator<Batch, void> {
    for (const piece of this.#splitter.take(chunk)) {
      this.#follow(piece);
      if (this.#lines.length >= mostLines || this.#batchBytes >= mostBytes) yield this.#batch();
    }
  }

  flush(): Batch | null {
    return this.#batchBytes === 0 ? null : this.#batch();
  }

  flushFirstLine(): Batch | null {
    const piece = this.#splitter.firstLine();
    if (piece === null) return null;
    this.#follow(piece);
    return this.#batch();
  }

  flushRest(): Batch | null {
    const rest = this.#splitter.rest();
    if (rest.length === 0) return null;
    this.#hash.update(this.#splitter.pending());
    this.#isWithinRow = false;
    this.#splitter.end();
    for (const row of rest) this.#keep(row);
    return this.#batch();
  }

  whole(): Whole {
    const rest = this.#splitter.rest();
    const rows = rest.filter(({ text }) => !isBlank(text)).length;
    return {
      digest: this.#hash.digestWith(this.#splitter.pending()),
      rows: this.#rows,
      hasRest: rest.length > 0,
      restRows: Math.max(0, rows - Number(this.#awaitsHeader)),
    };
  }
}

/** Goes on where the delivery stands: its hash and row count are of the end of its last whole row. */
export async function createIntake(delivery: StoredDelivery): Promise<Intake> {
  return new RunningIntake(delivery, await runningHash(delivery.progress?.hash ?? null));
}
