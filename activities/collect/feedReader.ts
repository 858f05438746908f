import { holdsStorable } from '@overgang/domain';
import { z } from 'zod';
import type { FeedEvent, FeedPage } from './feed.js';
import { shownKey } from './shownKey.js';

/** An outside system's own name of something. */
export const outsideId = z.string().min(1).max(200);

const named = z.object({ id: z.string() });

/**
 * Reads a page whose rows stand under `rows`, each by itself: one that cannot be read, or holds text that cannot be kept,
 * does not keep the others back.
 */
export function feedReader<Row>(
  rows: string,
  shape: z.ZodType<Row>,
  eventOf: (row: Row) => FeedEvent,
): (body: unknown) => FeedPage {
  const page = z.object({ [rows]: z.array(z.unknown()), next: z.string() });
  return (body) => {
    const { next: cursor, [rows]: given } = page.parse(body);
    const next = z.string().parse(cursor);
    const events: FeedEvent[] = [];
    const unreadableKeys: string[] = [];
    for (const [place, row] of z.array(z.unknown()).parse(given).entries()) {
      const read = shape.safeParse(row);
      if (read.success && holdsStorable(read.data)) events.push(eventOf(read.data));
      else unreadableKeys.push(shownKey(named.safeParse(row).data?.id ?? `${next}#${place}`));
    }
    return { events, unreadable: unreadableKeys.length, unreadableKeys, next };
  };
}
