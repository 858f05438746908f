const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const comma = 0x2c;

/** Where the row that begins at `from` ends, its line break included; null: not within these bytes, unless they are the last. */
export type RowEnd = (bytes: Buffer, from: number, isLast: boolean) => number | null;

/** NDJSON: a row is a line. */
export const lineEnd: RowEnd = (bytes, from, isLast) => {
  const at = bytes.indexOf(newline, from);
  if (at !== -1) return at + 1;
  return isLast && from < bytes.length ? bytes.length : null;
};

type Where = 'FIELD_START' | 'PLAIN' | 'QUOTED' | 'QUOTE' | 'CLOSED' | 'BROKEN' | 'END';

/** RFC 4180, 2.5 to 2.7: after a field's closing quote comes a comma or the line's end, and a doubled quote is one. */
function after(where: Where, byte: number): Where {
  if (where === 'QUOTED') return byte === quote ? 'QUOTE' : 'QUOTED';
  if (byte === newline) return 'END';
  if (where === 'BROKEN') return 'BROKEN';
  if (byte === comma && where !== 'CLOSED') return 'FIELD_START';
  if (where === 'FIELD_START') return byte === quote ? 'QUOTED' : 'PLAIN';
  if (where === 'PLAIN') return 'PLAIN';
  if (byte === carriageReturn) return 'CLOSED';
  return where === 'QUOTE' && byte === quote ? 'QUOTED' : 'BROKEN';
}

/**
 * CSV: a quoted field may hold line breaks. A quote that is never closed, not within `mostBytes` or not as it must be, breaks
 * its own line alone: the rows after it stand.
 */
export function csvRowEnd(mostBytes: number): RowEnd {
  return (bytes, from, isLast) => {
    let where: Where = 'FIELD_START';
    let firstLineEnd = 0;
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? newline;
      where = after(where, byte);
      if (where === 'END') return at + 1;
      if (byte === newline && firstLineEnd === 0) firstLineEnd = at + 1;
      if (firstLineEnd > 0 && (where === 'BROKEN' || at - from >= mostBytes)) return firstLineEnd;
    }
    if (!isLast || from === bytes.length) return null;
    return where === 'QUOTED' && firstLineEnd > 0 ? firstLineEnd : bytes.length;
  };
}
