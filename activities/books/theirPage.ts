import type { TheirStatus } from '@overgang/domain';
import { z } from 'zod';
import type { TheirEntry, TheirPage } from './theirBook.js';

/** How one side's lines are read: where they stand, what they look like, what they mean. */
export interface PageShape<Line> {
  readonly lines: string;
  readonly shape: z.ZodType<Line>;
  readonly entryOf: (line: Line) => TheirEntry;
}

export const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** Reads a page `{ [lines]: […], next }`, each line by itself. Throws when it is no such page, without its content. */
export function readTheirPage<Line>(body: unknown, of: PageShape<Line>): TheirPage {
  const page = z.object({ [of.lines]: z.array(z.unknown()), next: z.string() }).parse(body);
  const lines = z
    .array(z.unknown())
    .parse(page[of.lines])
    .map((line) => of.shape.safeParse(line));
  const entries = lines.flatMap((line) => (line.success ? [of.entryOf(line.data)] : []));
  const next = z.string().parse(page.next);
  return { entries, unreadable: lines.length - entries.length, next: next === '' ? null : next };
}

/** Their word for how it stands, as ours. */
export const statusBy = (words: Readonly<Record<string, TheirStatus>>) =>
  z.enum(Object.keys(words)).transform((word): TheirStatus => words[word] ?? 'TAKEN');
