import type { FindingOutcome, Instant, Mend, MitIdDifference } from '@overgang/domain';
import type { ClientBase } from 'pg';
import type { Finding } from '../books/saveReconciliation.js';
import { type NewMessage, type StoredMessage, storeMessages } from '../inbox/storeMessages.js';
import { sendOrderAgain } from './sendOrderAgain.js';

/** A difference, and whose it is; null: nobody's whom we know. */
export interface FoundMitId {
  readonly journeyId: string | null;
  readonly difference: MitIdDifference;
}

/** What a journey is told, to be handed to it. */
export interface TakenOver {
  readonly id: string;
  readonly journeyId: string;
  readonly kind: NewMessage['kind'];
}

const sender = 'BOOK_OF_MITID';

const messageOf = (
  journeyId: string,
  { key, told }: Extract<Mend, { how: 'TELL' }>,
  now: Instant,
): NewMessage => ({
  ...{ sender, key, journeyId, kind: told.kind, payload: told.payload },
  ...{ actor: sender, role: 'system', receivedAt: now, deliverAfter: now },
});

/** Told before, and still different: the journey could do nothing with it, so somebody must look. */
const outcomeOf = ({ outcome, appliedAt }: StoredMessage): FindingOutcome =>
  outcome === 'OTHER_PAYLOAD' || appliedAt !== null ? 'REPORTED' : 'TAKEN_OVER';

async function mend(
  db: ClientBase,
  { journeyId, difference }: FoundMitId,
  now: Instant,
): Promise<{ readonly outcome: FindingOutcome; readonly told?: TakenOver }> {
  const how = difference.mend;
  if (how === null || journeyId === null) return { outcome: 'REPORTED' };
  if (how.how === 'SEND_AGAIN') {
    const isSent = await sendOrderAgain(db, journeyId, how.messageId);
    return { outcome: isSent ? 'SENT_AGAIN' : 'GIVEN_UP' };
  }
  const message = messageOf(journeyId, how, now);
  const [stored] = await storeMessages(db, [message]);
  if (!stored) return { outcome: 'REPORTED' };
  const outcome = outcomeOf(stored);
  if (outcome === 'REPORTED') return { outcome };
  return { outcome, told: { id: stored.id, journeyId, kind: message.kind } };
}

export interface MendedMitIds {
  readonly findings: readonly Finding[];
  readonly told: readonly TakenOver[];
}

/** Mends what can be, within the caller's transaction. A journey is told under a key of the difference's own, once. */
export async function mendMitIds(
  db: ClientBase,
  found: readonly FoundMitId[],
  now: Instant,
): Promise<MendedMitIds> {
  const findings: Finding[] = [];
  const told: TakenOver[] = [];
  for (const one of found) {
    const { kind, key } = one.difference;
    const done = await mend(db, one, now);
    findings.push({ key, kind, outcome: done.outcome });
    if (done.told) told.push(done.told);
  }
  return { findings, told };
}
