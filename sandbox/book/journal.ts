import type { z } from 'zod';
import { openBook } from './openBook.js';

/** State that is nothing but the sum of a book: what is recorded is written first and applied after. */
export interface Journal<Entry> {
  readonly record: (entry: Entry) => void;
  readonly close: () => void;
}

/** Opens a book and applies what stands in it, in order, before it returns. */
export function openJournal<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  apply: (entry: z.infer<Schema>) => void,
): Journal<z.infer<Schema>> {
  const book = openBook(folder, name, schema);
  for (const entry of book.read) apply(entry);
  return {
    record: (entry) => {
      book.append(entry);
      apply(entry);
    },
    close: book.close,
  };
}
