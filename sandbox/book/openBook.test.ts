import { appendFileSync, mkdtempSync } from 'node:fs';
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

test('a person has one code, which only the kept key turns back', () => {
  const place = folder();
  const codes = openPersonCodes(place);
  const code = codes.conceal('0101501001');
  expect(code).toBe(openPersonCodes(place).conceal('0101501001'));
  expect(code).not.toContain('0101501001');
  expect(openPersonCodes(place).reveal(code)).toBe('0101501001');
  expect(openPersonCodes(folder()).reveal(code)).not.toBe('0101501001');
});
