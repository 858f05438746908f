import type { Instant } from '@overgang/domain';
import {
  currentPolicy,
  type NewMessage,
  recordAudit,
  storeMessages,
  type Vault,
  withTransaction,
} from '@overgang/prisma';
import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { HandedMessage } from '../hand/handMessages.js';
import type { FeedEvent, FeedPage, Found, Meaning } from './feed.js';
import { findPersons } from './findPersons.js';

export interface StoreDependencies {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly log: Logger;
}

export interface PageOfFeed {
  readonly feed: string;
  readonly page: FeedPage;
  readonly now: Instant;
}

const moveCursor = `
  INSERT INTO feed_cursor (feed, cursor, updated_at) VALUES ($1, $2, $3)
  ON CONFLICT (feed) DO UPDATE SET cursor = excluded.cursor, updated_at = excluded.updated_at`;

interface Met {
  readonly event: FeedEvent;
  readonly found: Found | null;
}

function newMessage(
  feed: string,
  { event, found }: Met,
  meaning: Meaning,
  now: Instant,
): NewMessage[] {
  const { tells } = meaning;
  if (found === null || tells === undefined) return [];
  const { kind, payload, deliverAfter = now } = tells;
  const { journeyId } = found;
  const by = { sender: feed, key: event.id, actor: feed, role: 'system' };
  return [{ ...by, kind, journeyId, payload, receivedAt: now, deliverAfter }];
}

/** I9: what cannot be done is kept with its reason, and never with whom it was about. */
async function keep(
  db: PoolClient,
  of: PageOfFeed,
  id: string,
  type: string,
  why: string,
): Promise<void> {
  const details = { event: id, type, why };
  await recordAudit(db, {
    at: of.now,
    actor: of.feed,
    role: 'SYSTEM',
    action: 'feedEventNotDone',
    details,
  });
}

async function work(db: PoolClient, of: PageOfFeed, vault: Vault) {
  const { events, unreadable } = of.page;
  const policy = await currentPolicy(db);
  const people = await findPersons(
    db,
    vault,
    events.map(({ about }) => about),
  );
  const messages: NewMessage[] = [];
  let unknown = 0;
  for (const [place, event] of events.entries()) {
    const found = people[place] ?? null;
    if (found === null) {
      unknown += 1;
      await keep(db, of, event.id, event.type, 'NOT_KNOWN');
      continue;
    }
    const meaning = event.meaning({ found, happenedAt: event.at, now: of.now, policy });
    const problem = await meaning.changes?.(db);
    if (problem) await keep(db, of, event.id, event.type, problem);
    messages.push(...newMessage(of.feed, { event, found }, meaning, of.now));
  }
  if (unreadable > 0)
    await keep(db, of, of.page.next, 'UNREADABLE', `${unreadable} before this cursor`);
  return { messages, unknown };
}

/**
 * Stores a page: the journeys' messages, what changes beside them, and how far the feed was read, in one transaction. A
 * page that comes again is stored once. Answers what can be handed to its journey now.
 */
export function storePage({ pool, vault, log }: StoreDependencies) {
  return (of: PageOfFeed): Promise<readonly HandedMessage[]> =>
    withTransaction(pool, async (db) => {
      const { messages, unknown } = await work(db, of, vault);
      const stored = await storeMessages(db, messages);
      await db.query(moveCursor, [of.feed, of.page.next, new Date(of.now)]);
      const left = unknown + of.page.unreadable;
      if (left > 0)
        log.warn({ feed: of.feed, unknown, unreadable: of.page.unreadable }, 'events not done');
      return messages.flatMap(({ journeyId, kind, deliverAfter }, place) => {
        const { id, outcome } = stored[place] ?? { id: '', outcome: 'KNOWN' };
        return outcome === 'NEW' && deliverAfter <= of.now ? [{ id, journeyId, kind }] : [];
      });
    });
}
