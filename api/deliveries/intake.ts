import type { StoredDelivery } from '@overgang/prisma';
import { parse } from 'csv-parse/sync';
import { type LineSplitter, lineSplitter, type SplitLine } from './lineSplitter.js';
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
  /** Bytes after the last line's end. */
  readonly hasRest: boolean;
  /** They are a row, or the beginning of one: neither blank nor the header. */
  readonly restIsRow: boolean;
}

/** Bytes of an upload on their way into lines, beginning at the end of a line. */
export interface Intake {
  readonly take: (chunk: Buffer) => Generator<Batch, void>;
  /** The lines since the last batch; null when there are none. */
  readonly flush: () => Batch | null;
  /** The last line of a file that does not end its last line. */
  readonly flushRest: () => Batch | null;
  readonly whole: () => Whole;
}

function headerOf(text: string | null): string[] {
  try {
    const records: unknown = parse(text ?? '', { trim: true });
    const [first] = Array.isArray(records) ? records : [];
    return Array.isArray(first) ? first.map(String) : [];
  } catch {
    return [];
  }
}

const isBlank = (text: string | null): boolean => text !== null && text.trim() === '';

class RunningIntake implements Intake {
  readonly #delivery: StoredDelivery;
  readonly #hash: RunningHash;
  readonly #splitter: LineSplitter = lineSplitter(longestRowBytes);
  #lines: IntakeLine[] = [];
  #batchBytes = 0;
  #bytes: number;
  #rows: number;
  #columns: readonly string[] | null;
  /** The hash at the end of the last whole line. */
  #atLine: string;

  constructor(delivery: StoredDelivery, hash: RunningHash) {
    this.#delivery = delivery;
    this.#hash = hash;
    this.#bytes = delivery.receivedBytes;
    this.#rows = delivery.progress === null ? 0 : delivery.receivedRows;
    this.#columns = delivery.progress?.columns ?? null;
    this.#atLine = hash.save();
  }

  get #awaitsHeader(): boolean {
    return this.#delivery.format === 'csv' && this.#columns === null;
  }

  #keep({ text, bytes }: SplitLine): void {
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

  #batch(): Batch {
    const lines = this.#lines;
    this.#lines = [];
    this.#batchBytes = 0;
    return {
      lines,
      toBytes: this.#bytes,
      toRows: this.#rows,
      hash: this.#atLine,
      columns: this.#columns,
    };
  }

  *take(chunk: Buffer): Generator<Batch, void> {
    let hashed = 0;
    let consumed = -(this.#splitter.rest()?.bytes ?? 0);
    for (const line of this.#splitter.take(chunk)) {
      consumed += line.bytes;
      this.#hash.update(chunk.subarray(hashed, consumed));
      hashed = consumed;
      this.#keep(line);
      if (this.#lines.length < mostLines && this.#batchBytes < mostBytes) continue;
      this.#atLine = this.#hash.save();
      yield this.#batch();
    }
    if (hashed > 0) this.#atLine = this.#hash.save();
    this.#hash.update(chunk.subarray(hashed));
  }

  flush(): Batch | null {
    return this.#batchBytes === 0 ? null : this.#batch();
  }

  flushRest(): Batch | null {
    const rest = this.#splitter.end();
    if (rest === null) return null;
    this.#keep(rest);
    this.#atLine = this.#hash.save();
    return this.#batch();
  }

  whole(): Whole {
    const rest = this.#splitter.rest();
    const restIsRow = rest !== null && !isBlank(rest.text) && !this.#awaitsHeader;
    return { digest: this.#hash.digest(), rows: this.#rows, hasRest: rest !== null, restIsRow };
  }
}

/** Goes on where the delivery stands: its hash and row count are of the end of its last whole line. */
export async function createIntake(delivery: StoredDelivery): Promise<Intake> {
  return new RunningIntake(delivery, await runningHash(delivery.progress?.hash ?? null));
}
