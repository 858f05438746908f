import { withTransaction } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { HandedMessage } from '../hand/handMessages.js';
import { type EventDependencies, type PageOfFeed, storeEvents } from './storeEvents.js';

export interface StoreDependencies extends EventDependencies {
  readonly pool: Pool;
}

const moveCursor = `
  INSERT INTO feed_cursor (feed, cursor, updated_at) VALUES ($1, $2, $3)
  ON CONFLICT (feed) DO UPDATE SET cursor = excluded.cursor, updated_at = excluded.updated_at`;

/**
 * Stores a page and how far the feed was read, in one transaction. A page that comes again is stored once. Answers what can
 * be handed to its journey now.
 */
export function storePage(dependencies: StoreDependencies) {
  return (of: PageOfFeed): Promise<readonly HandedMessage[]> =>
    withTransaction(dependencies.pool, async (db) => {
      const handed = await storeEvents(db, dependencies, of);
      await db.query(moveCursor, [of.feed, of.page.next, new Date(of.now)]);
      return handed;
    });
}
