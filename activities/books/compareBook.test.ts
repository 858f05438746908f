import { instant } from '@overgang/domain';
import { type Database, openDatabase } from '@overgang/prisma';
import { type TestDatabase, testDatabase } from '@overgang/prisma/testing';
import { Comparison } from './compareBook.js';
import type { TheirBook } from './theirBook.js';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.workerUrl);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

const span = { from: instant(Date.UTC(2021, 9, 6)), until: instant(Date.UTC(2021, 9, 7)) };

/** More than any book that ends; then the reader has not noticed. */
const patience = 20_000;

/** Empty pages, each naming the next. */
function bookOf(nextOf: (after: string) => string | null) {
  let pages = 0;
  const book: TheirBook = {
    of: { channel: 'NETBANK', bankReg: '1111' },
    read: async (_span, after) => {
      pages += 1;
      if (pages > patience) throw new Error('still reading');
      return { entries: [], unreadable: 0, next: nextOf(after) };
    },
    fetchReceipt: async () => 'UNCHANGED',
    askAfter: async () => 'UNCHANGED',
  };
  const compare = () => new Comparison(database.pool, book, span).run(new AbortController().signal);
  return { compare, pages: () => pages };
}

test('a book whose pages go round is given up at the first page that comes again', async () => {
  const { compare, pages } = bookOf((after) => (after === 'a' ? 'b' : 'a'));
  await expect(compare()).rejects.toThrow('a book does not end');
  expect(pages()).toBe(3);
});

test('a book that has ever another page is given up, so that it holds up no other', async () => {
  const { compare } = bookOf((after) => `${Number(after) + 1}`);
  await expect(compare()).rejects.toThrow('a book does not end');
});

test('a book of many pages is read to its end', async () => {
  const { compare, pages } = bookOf((after) =>
    Number(after) < 999 ? `${Number(after) + 1}` : null,
  );
  expect(await compare()).toBe('DONE');
  expect(pages()).toBe(1_000);
});
