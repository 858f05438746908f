import { type EventType, type Instant, instant } from '@overgang/domain';
import type { ClientBase, Pool } from 'pg';
import { prepared } from '../connection/prepared.js';
import { messageId } from './messageId.js';
import { payloadHash } from './payloadHash.js';
import { storeMessagesSql } from './storeMessages.sql.js';

/** Something asked or told, as it is stored before anything acts on it. */
export interface NewMessage {
  readonly sender: string;
  readonly key: string;
  readonly kind: EventType;
  readonly journeyId: string;
  /** what the event carries beside its time; nothing personal */
  readonly payload: object;
  readonly actor: string | null;
  readonly role: string | null;
  readonly receivedAt: Instant;
  /** programme time: not handed to the journey before */
  readonly deliverAfter: Instant;
}

/** NEW: stored by this call. KNOWN: stored before, with the answer once applied. OTHER_PAYLOAD: the key was used for something else. */
export interface StoredMessage {
  readonly id: string;
  readonly outcome: 'NEW' | 'KNOWN' | 'OTHER_PAYLOAD';
  readonly appliedAt: Instant | null;
  readonly answer: unknown;
}

interface Returned {
  readonly id: string;
  readonly hash: string;
  readonly isNew: boolean;
  readonly appliedAt: Date | null;
  readonly answer: unknown;
}

function given(message: NewMessage) {
  const { sender, key, kind, journeyId, payload, actor, role } = message;
  return {
    id: messageId(sender, key),
    sender,
    key,
    kind,
    journey_id: journeyId,
    payload,
    payload_hash: payloadHash({ kind, journeyId, payload }).toString('hex'),
    actor,
    role,
    received_at: new Date(message.receivedAt),
    deliver_after: new Date(message.deliverAfter),
  };
}

function stored(row: Returned, hash: string, isFirst: boolean): StoredMessage {
  const known = row.isNew && isFirst ? 'NEW' : 'KNOWN';
  const appliedAt = row.appliedAt && instant(row.appliedAt.getTime());
  if (row.hash !== hash)
    return { id: row.id, outcome: 'OTHER_PAYLOAD', appliedAt: null, answer: null };
  return { id: row.id, outcome: known, appliedAt, answer: row.answer };
}

/**
 * Stores messages, each once under its sender's own key (I9), in one statement; answers in the given order. Pass the
 * client of a transaction where the message belongs to something else that is written.
 */
export async function storeMessages(
  db: Pool | ClientBase,
  messages: readonly NewMessage[],
): Promise<readonly StoredMessage[]> {
  if (messages.length === 0) return [];
  const all = messages.map(given);
  const { rows } = await db.query<Returned>(prepared(storeMessagesSql, [JSON.stringify(all)]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return all.map(({ id, payload_hash }, place) => {
    const row = byId.get(id);
    if (!row) throw new Error(`message ${id} was not stored`);
    return stored(row, payload_hash, all.findIndex((other) => other.id === id) === place);
  });
}
