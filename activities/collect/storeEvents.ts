import type { Instant, Policy } from '@overgang/domain';
import {
  currentPolicy,
  type NewMessage,
  type RefusedEvent,
  refuseEvents,
  type StoredMessage,
  unlessDataFault,
  type Vault,
} from '@overgang/prisma';
import type { PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { HandedMessage } from '../hand/handMessages.js';
import type { FeedEvent, FeedPage, Found, Meaning } from './feed.js';
import { findPersons } from './findPersons.js';
import { shownKey } from './shownKey.js';
import { storeMessagesApart } from './storeMessagesApart.js';

export interface EventDependencies {
  readonly vault: Vault;
  readonly log: Logger;
}

export interface PageOfFeed {
  readonly feed: string;
  readonly page: FeedPage;
  readonly now: Instant;
}

/** What an event comes to: what it tells a journey, or why it cannot be done, or both. */
interface Taken {
  readonly event: FeedEvent;
  readonly message: NewMessage | null;
  readonly problem: string | null;
}

function newMessage(
  { feed, now }: PageOfFeed,
  event: FeedEvent,
  { journeyId }: Found,
  { tells }: Meaning,
): NewMessage | null {
  if (tells === undefined) return null;
  const { kind, payload, deliverAfter = now } = tells;
  const by = { sender: feed, key: event.id, actor: feed, role: 'system' };
  return { ...by, kind, journeyId, payload, receivedAt: now, deliverAfter };
}

/** What an event says may be beyond all sense, a day in the year 10000: then it is set aside, not the feed. */
function meaningOf(event: FeedEvent, of: Parameters<FeedEvent['meaning']>[0]): Meaning | null {
  try {
    return event.meaning(of);
  } catch {
    return null;
  }
}

async function take(
  db: PoolClient,
  of: PageOfFeed,
  policy: Policy,
  event: FeedEvent,
  found: Found | null,
): Promise<Taken> {
  const refused = (problem: string): Taken => ({ event, message: null, problem });
  if (found === null) return refused('NOT_KNOWN');
  const meaning = meaningOf(event, { found, happenedAt: event.at, now: of.now, policy });
  if (meaning === null) return refused('NOT_UNDERSTOOD');
  const { changes } = meaning;
  const changed = changes ? await unlessDataFault(db, () => changes(db)) : null;
  if (changed?.ok === false) return refused('NOT_STORABLE');
  const message = newMessage(of, event, found, meaning);
  return { event, message, problem: changed?.value ?? null };
}

const refusal = ({ id, type }: FeedEvent, reason: string): RefusedEvent => ({
  key: shownKey(id),
  type,
  reason,
});

/** Why a message was not stored; null when it was, or had been. */
function notStored(stored: StoredMessage | null): string | null {
  if (stored === null) return 'NOT_STORABLE';
  return stored.outcome === 'OTHER_PAYLOAD' ? 'OTHER_PAYLOAD' : null;
}

/** I9: what cannot be done is kept with its reason, and said in the log, and never with whom it was about. */
async function setAside(
  db: PoolClient,
  log: Logger,
  { feed, page, now }: PageOfFeed,
  refused: readonly RefusedEvent[],
): Promise<void> {
  const unread = page.unreadableKeys.map((key) => ({ key, type: '', reason: 'UNREADABLE' }));
  const events = [...refused, ...unread];
  if (events.length === 0) return;
  await refuseEvents(db, { feed, events, at: now });
  const unknown = refused.filter(({ reason }) => reason === 'NOT_KNOWN').length;
  const { unreadable } = page;
  log.warn({ feed, unknown, unreadable, refused: events }, 'events not done');
}

/**
 * Stores what events tell the journeys, and what changes beside them, within a transaction of the caller's. Events that
 * come again, by whichever way, are stored once; one that cannot be done is set aside, and the rest go on. Answers what can
 * be handed to its journey now.
 */
export async function storeEvents(
  db: PoolClient,
  { vault, log }: EventDependencies,
  of: PageOfFeed,
): Promise<readonly HandedMessage[]> {
  const { events } = of.page;
  const policy = await currentPolicy(db);
  const abouts = events.map(({ about }) => about);
  const people = await findPersons(db, vault, abouts);
  const told: (Taken & { readonly message: NewMessage })[] = [];
  const refused: RefusedEvent[] = [];
  for (const [place, event] of events.entries()) {
    const { message, problem } = await take(db, of, policy, event, people[place] ?? null);
    if (problem !== null) refused.push(refusal(event, problem));
    if (message !== null) told.push({ event, message, problem });
  }
  const stored = await storeMessagesApart(
    db,
    told.map(({ message }) => message),
  );
  const handed: HandedMessage[] = [];
  for (const [place, { event, message }] of told.entries()) {
    const kept = stored[place] ?? null;
    const problem = notStored(kept);
    if (problem !== null) refused.push(refusal(event, problem));
    const { journeyId, kind, deliverAfter } = message;
    if (kept?.outcome === 'NEW' && deliverAfter <= of.now)
      handed.push({ id: kept.id, journeyId, kind });
  }
  await setAside(db, log, of, refused);
  return handed;
}
