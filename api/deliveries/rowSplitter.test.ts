import fc from 'fast-check';
import { csvRowEnd, lineEnd } from './rowEnds.js';
import { type Piece, type RowSplitter, rowSplitter, type SplitRow } from './rowSplitter.js';

const mostBytes = 100;
const csv = () => rowSplitter(mostBytes, csvRowEnd(mostBytes));

function rowsOf(splitter: RowSplitter, file: Buffer, pieceBytes: number): SplitRow[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < file.length; from += pieceBytes)
    pieces.push(...splitter.take(file.subarray(from, from + pieceBytes)));
  const raw = Buffer.concat([...pieces.map((piece) => piece.raw), splitter.pending()]);
  expect(raw.equals(file)).toBe(true);
  const rows = [...pieces.flatMap(({ row }) => row ?? []), ...splitter.rest()];
  expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(file.length);
  return rows;
}

const texts = (text: string, pieceBytes = 1_000) =>
  rowsOf(csv(), Buffer.from(text), pieceBytes).map((row) => row.text);

test.each([
  ['a line break within quotes', 'a,"b\nc",d\ne\n', ['a,"b\nc",d', 'e']],
  ['one of Windows', 'a,"b\r\nc"\r\ne\r\n', ['a,"b\r\nc"', 'e']],
  ['a doubled quote', 'a,"b""\n""c"\ne', ['a,"b""\n""c"', 'e']],
  ['a quote within a plain field', 'a,b"c\nd\n', ['a,b"c', 'd']],
  ['an empty quoted field', '"",""\n"a"\n', ['"",""', '"a"']],
  ['a quote never closed', '"a,b\nc,d\ne\n', ['"a,b', 'c,d', 'e']],
  ['closed by the next row’s quote', '"a,b\nc,"d\nd"\ne\n', ['"a,b', 'c,"d\nd"', 'e']],
  ['something after the closing quote', '"a"b\n"c" ,d\ne\n', ['"a"b', '"c" ,d', 'e']],
  [
    'a quote never closed, within a long file',
    `"a\n${'b\n'.repeat(200)}`,
    ['"a', ...Array(200).fill('b')],
  ],
])(
  'a row of CSV ends where RFC 4180 says, and a broken one with its line: %s',
  (_what, file, rows) => {
    for (const pieceBytes of [1, 7, 1_000]) expect(texts(file, pieceBytes)).toEqual(rows);
  },
);

test('of a row that is too long nothing is kept, and the next one stands', () => {
  const long = 'x'.repeat(500);
  for (const pieceBytes of [1, 64, 1_000])
    expect(texts(`${long}\na\n"${long}\nb\n`, pieceBytes)).toEqual([null, 'a', null, 'b']);
});

test('however a file is cut into pieces, its rows are the same, and no byte is lost', () => {
  const anything = fc
    .array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', 'æ', '""', 'x'.repeat(60)), {
      maxLength: 60,
    })
    .map((parts) => Buffer.from(parts.join('')));
  fc.assert(
    fc.property(
      anything,
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (file, pieceBytes, isCsv) => {
        const make = () => (isCsv ? csv() : rowSplitter(mostBytes, lineEnd));
        expect(rowsOf(make(), file, pieceBytes)).toEqual(rowsOf(make(), file, file.length + 1));
      },
    ),
    { numRuns: 2_000 },
  );
});
