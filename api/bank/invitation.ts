import { type Day, dayOf, type EventType, type Instant, instant } from '@overgang/domain';
import { queuedRelease, type StoredMessage, senderOf, storeMessages } from '@overgang/prisma';
import type { ClientBase } from 'pg';
import type { Context } from '../schema/context.js';
import { KeyReused } from '../schema/refusals/keyReused.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';
import { placeFor } from './placeFor.js';

export interface Invitation {
  readonly status: 'ACCEPTED' | 'QUEUED' | 'ALREADY_INVITED';
  readonly expectedOn: Day | null;
  /** What the journey is to be told at once, if anything. */
  readonly tell: { readonly event: EventType; readonly messageId: string } | null;
}

interface Said {
  readonly journeyId: string;
  readonly kind: 'released' | 'personChanged';
  readonly key: string;
  readonly payload: object;
  readonly deliverAfter: Instant;
}

async function store(
  db: ClientBase,
  { principal, now, language }: Context,
  said: Said,
): Promise<StoredMessage> {
  const by = { sender: senderOf(principal), actor: principal.subject, role: principal.role };
  const [stored] = await storeMessages(db, [{ ...said, ...by, receivedAt: now }]);
  if (stored === undefined) throw new Error('a message was stored without an answer');
  if (stored.outcome === 'OTHER_PAYLOAD') throw new KeyReused(language);
  return stored;
}

/** the second bank is linked and kept informed. It is told that the customer has a notice, not who gave it. */
export async function joinInvited(
  db: ClientBase,
  context: Context,
  { journeyId, handle }: { journeyId: string; handle: string },
): Promise<Invitation> {
  const key = `linked/${handle}/${context.idempotencyKey}`;
  const said = {
    journeyId,
    kind: 'personChanged',
    key,
    payload: {},
    deliverAfter: context.now,
  } as const;
  const { id, outcome } = await store(db, context, said);
  const tell = outcome === 'NEW' ? ({ event: 'personChanged', messageId: id } as const) : null;
  return { status: 'ALREADY_INVITED', expectedOn: null, tell };
}

function waitingIn(
  deliverAfter: Instant,
  receivedAt: Instant,
): Pick<Invitation, 'status' | 'expectedOn'> {
  const isQueued = deliverAfter > receivedAt;
  return isQueued
    ? { status: 'QUEUED', expectedOn: dayOf(deliverAfter) }
    : { status: 'ACCEPTED', expectedOn: dayOf(receivedAt) };
}

/** accepted at once and released today, or queued for the first day with room. Asked again, the same place stands. */
export async function inviteWaiting(
  db: ClientBase,
  context: Context,
  { journeyId, bank }: { journeyId: string; bank: string },
): Promise<Invitation> {
  const { now, language, idempotencyKey: key } = context;
  // Two that invite the same person at once follow each other: the second finds the first one's place (I7).
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`invite/${journeyId}`]);
  const queued = await queuedRelease(db, journeyId);
  if (queued !== null) {
    const place = waitingIn(
      instant(queued.deliverAfter.getTime()),
      instant(queued.receivedAt.getTime()),
    );
    return { ...place, tell: null };
  }
  const place = await placeFor(db, bank, context);
  if (place === null) throw ruleRefusal('NO_CAPACITY', language);
  const payload = { by: 'BANK', bank };
  const { deliverAfter } = place;
  const { id } = await store(db, context, {
    journeyId,
    kind: 'released',
    key,
    payload,
    deliverAfter,
  });
  const answer = waitingIn(deliverAfter, now);
  return {
    ...answer,
    tell: answer.status === 'ACCEPTED' ? { event: 'released', messageId: id } : null,
  };
}
