const newline = 0x0a;

/** A whole line without its end; null when it was too long to be kept. */
export interface SplitLine {
  readonly text: string | null;
  /** Bytes of the line, its end included. */
  readonly bytes: number;
}

export interface LineSplitter {
  /** Takes bytes; gives the lines that are whole now. */
  readonly take: (chunk: Buffer) => Generator<SplitLine, void>;
  /** What came after the last line's end; null when nothing did. */
  readonly rest: () => SplitLine | null;
  /** Takes it as a line: the file ends here. */
  readonly end: () => SplitLine | null;
}

/** Cuts a stream into lines, holding at most one line of `mostBytes`: of a longer one only its length is kept. */
export function lineSplitter(mostBytes: number): LineSplitter {
  let parts: Buffer[] = [];
  let size = 0;

  const keep = (part: Buffer): void => {
    size += part.length;
    if (size > mostBytes) parts = [];
    else parts.push(part);
  };
  const begin = (): void => {
    parts = [];
    size = 0;
  };
  const line = (): SplitLine => {
    const text =
      size > mostBytes
        ? null
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/\r?\n$/, '');
    return { text, bytes: size };
  };

  return {
    *take(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
        keep(chunk.subarray(from, at + 1));
        from = at + 1;
        const whole = line();
        begin();
        yield whole;
      }
      // A copy: the chunk's memory is Node's to use again.
      if (from < chunk.length) keep(Buffer.from(chunk.subarray(from)));
    },
    rest: () => (size === 0 ? null : line()),
    end: () => {
      const last = size === 0 ? null : line();
      begin();
      return last;
    },
  };
}
