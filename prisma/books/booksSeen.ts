import type { Pool } from 'pg';
import { z } from 'zod';

const book = z.object({
  channel: z.string(),
  /** a bank's registration number; empty: one book for everybody */
  bank: z.string(),
  state: z.enum(['DONE', 'INCOMPLETE', 'NOT_OFFERED']),
  until: z.string().transform((text) => new Date(text)),
  matched: z.int(),
  mended: z.int(),
  reported: z.int(),
});
export type BookSeen = z.infer<typeof book>;

const seen = z.array(z.object({ books: z.array(book) })).length(1);

/** How the newest comparison of each book came out. */
export async function booksSeen(pool: Pool): Promise<readonly BookSeen[]> {
  const { rows } = await pool.query('SELECT books_seen() AS books');
  return seen.parse(rows)[0]?.books ?? [];
}
