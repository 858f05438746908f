import { instant } from '@overgang/domain';
import { z } from 'zod';
import type { FeedEvent, FeedPage } from './feed.js';

/** A moment as outside systems write it. */
export const isoAt = z.iso
  .datetime({ offset: true })
  .transform((text) => instant(Date.parse(text)));

/** Reads a page whose rows stand under `rows`, each by itself: one that cannot be read does not keep the others back. */
export function feedReader<Row>(
  rows: string,
  shape: z.ZodType<Row>,
  eventOf: (row: Row) => FeedEvent,
): (body: unknown) => FeedPage {
  const page = z.object({ [rows]: z.array(z.unknown()), next: z.string() });
  return (body) => {
    const { next, [rows]: given } = page.parse(body);
    const read = z
      .array(z.unknown())
      .parse(given)
      .map((row) => shape.safeParse(row));
    const events = read.flatMap((row) => (row.success ? [eventOf(row.data)] : []));
    return { events, unreadable: read.length - events.length, next: z.string().parse(next) };
  };
}
