import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openBook } from './openBook.js';
import { openPersonCodes } from './personCode.js';

const folder = () => mkdtempSync(join(tmpdir(), 'overgang-book-'));
const line = z.object({ n: z.number() });

test('what was appended is read back; a line torn by a kill is dropped, and writing goes on after it', () => {
  const place = folder();
  const book = openBook(place, 'b', line);
  book.append({ n: 1 });
  book.close();
  appendFileSync(book.path, '{"n":2');
  const again = openBook(place, 'b', line);
  expect(again.read).toEqual([{ n: 1 }]);
  again.append({ n: 3 });
  again.close();
  const last = openBook(place, 'b', line);
  last.close();
  expect(last.read).toEqual([{ n: 1 }, { n: 3 }]);
});

test('a line for which the disk has no room is not half in the book', () => {
  const place = folder();
  const module = join(process.cwd(), 'sandbox', 'dist', 'book', 'openBook.js');
  const program = `
    const { openBook } = await import(${JSON.stringify(module)});
    const book = openBook(${JSON.stringify(place)}, 'b', { parse: (line) => line });
    book.append({ n: 1 });
    try { book.append({ n: 2, text: 'x'.repeat(5_000) }); } catch (error) { console.log(error.code); }`;
  // Node is told of a file that may grow no further as of a disk that is full: in the middle of a line.
  const args = ['-c', 'ulimit -f 1; exec "$0" --input-type=module -e "$1"', process.execPath];
  expect(execFileSync('sh', [...args, program], { encoding: 'utf8' }).trim()).toBe('EFBIG');
  expect(readFileSync(join(place, 'b.jsonl'), 'utf8')).toBe('{"n":1}\n');
});

test('a person has one code, which only the kept key turns back', () => {
  const place = folder();
  const codes = openPersonCodes(place);
  const code = codes.conceal('0101501001');
  expect(code).toBe(openPersonCodes(place).conceal('0101501001'));
  expect(code).not.toContain('0101501001');
  expect(openPersonCodes(place).reveal(code)).toBe('0101501001');
  expect(openPersonCodes(folder()).reveal(code)).not.toBe('0101501001');
});
