import { lineEnd, type RowEnd } from './rowEnds.js';

const newline = 0x0a;
const nothing = Buffer.alloc(0);

/** A whole row without its end; null when it was too long to be kept. */
export interface SplitRow {
  readonly text: string | null;
  /** Bytes of the row, its end included. */
  readonly bytes: number;
}

/** The next bytes of the stream, in its order: they end a row, or belong to one that is too long to be kept. */
export interface Piece {
  readonly raw: Buffer;
  readonly row: SplitRow | null;
}

export interface RowSplitter {
  /** Takes bytes; gives what is certain now. */
  readonly take: (chunk: Buffer) => Generator<Piece, void>;
  /** What is not certain yet: of a row that is too long nothing is kept. */
  readonly pending: () => Buffer;
  /** The rows that come of it if the file ends here. */
  readonly rest: () => readonly SplitRow[];
  /** The file ends here: nothing is pending any more. */
  readonly end: () => void;
  /** Takes the first line of what is pending for a row of its own; null when it holds no line's end. */
  readonly firstLine: () => Piece | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Stands for a row that is no UTF-8: a text that no row can be, so it is answered as not readable (I9). */
const noText = '\0';

function textOf(raw: Buffer): string {
  try {
    return utf8.decode(raw).replace(/\r?\n$/, '');
  } catch {
    return noText;
  }
}

class RunningSplitter implements RowSplitter {
  readonly #mostBytes: number;
  readonly #endOf: RowEnd;
  #pending = nothing;
  /** Bytes so far of a row that is too long. */
  #dropped = 0;

  constructor(mostBytes: number, endOf: RowEnd) {
    this.#mostBytes = mostBytes;
    this.#endOf = endOf;
  }

  #rowOf(raw: Buffer): SplitRow {
    return { text: raw.length > this.#mostBytes ? null : textOf(raw), bytes: raw.length };
  }

  /** The end of a row that is too long, at the next line's end: no quote counts in it. */
  #endDropped(chunk: Buffer): Piece {
    const end = chunk.indexOf(newline) + 1;
    const raw = end === 0 ? chunk : chunk.subarray(0, end);
    const bytes = this.#dropped + raw.length;
    this.#dropped = end === 0 ? bytes : 0;
    return { raw, row: end === 0 ? null : { text: null, bytes } };
  }

  *take(chunk: Buffer): Generator<Piece, void> {
    let from = 0;
    if (this.#dropped > 0) {
      const piece = this.#endDropped(chunk);
      yield piece;
      from = piece.raw.length;
    }
    const bytes = Buffer.concat([this.#pending, chunk.subarray(from)]);
    from = 0;
    for (
      let end = this.#endOf(bytes, 0, false);
      end !== null;
      end = this.#endOf(bytes, from, false)
    ) {
      const raw = bytes.subarray(from, end);
      from = end;
      yield { raw, row: this.#rowOf(raw) };
    }
    this.#pending = bytes.subarray(from);
    if (this.#pending.length <= this.#mostBytes) return;
    const raw = this.#pending;
    this.#pending = nothing;
    this.#dropped = raw.length;
    yield { raw, row: null };
  }

  pending(): Buffer {
    return this.#pending;
  }

  rest(): readonly SplitRow[] {
    if (this.#dropped > 0) return [{ text: null, bytes: this.#dropped }];
    const rows: SplitRow[] = [];
    const bytes = this.#pending;
    let from = 0;
    for (
      let end = this.#endOf(bytes, 0, true);
      end !== null;
      end = this.#endOf(bytes, from, true)
    ) {
      rows.push(this.#rowOf(bytes.subarray(from, end)));
      from = end;
    }
    return rows;
  }

  end(): void {
    this.#pending = nothing;
    this.#dropped = 0;
  }

  firstLine(): Piece | null {
    const end = lineEnd(this.#pending, 0, false);
    if (end === null) return null;
    const raw = this.#pending.subarray(0, end);
    this.#pending = this.#pending.subarray(end);
    return { raw, row: this.#rowOf(raw) };
  }
}

/** Cuts a stream into rows, holding at most one row of `mostBytes` beside a chunk: of a longer one only its length is kept. */
export const rowSplitter = (mostBytes: number, endOf: RowEnd): RowSplitter =>
  new RunningSplitter(mostBytes, endOf);
