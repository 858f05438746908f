import { storeMessages } from '../inbox/storeMessages.js';
import type { PageWork } from './page.js';
import { recount } from './recount.js';

export interface ChangedJourney {
  readonly journeyId: string;
  readonly state: string;
  readonly line: number;
  /** what happened; that something about the person changed, unless it is said */
  readonly kind?: 'personChanged' | 'nemIdUnblocked' | 'idUpdated';
  /** A waiting journey must take a step too: somebody died. */
  readonly always?: boolean;
}

/** What changed about persons reaches their journeys: by message those under way, by the counting those that wait. */
export async function tellJourneys(
  work: PageWork,
  changed: readonly ChangedJourney[],
): Promise<void> {
  const { db, delivery, now, policy } = work;
  const isTold = (of: ChangedJourney) => of.always === true || of.state !== 'WAITING';
  const told = changed.filter(isTold).map(({ journeyId, line, kind = 'personChanged' }) => ({
    sender: `delivery/${delivery.id}`,
    key: kind === 'personChanged' ? String(line) : `${line}/${kind}`,
    kind,
    journeyId,
    payload: {},
    actor: delivery.sender,
    role: delivery.kind === 'ROSTER' ? 'bank' : 'operator',
    receivedAt: now,
    deliverAfter: now,
  }));
  if (told.length > 0) await storeMessages(db, told);
  const waiting = changed.filter((of) => !isTold(of)).map(({ journeyId }) => journeyId);
  await recount(db, [...new Set(waiting)], { now, policy });
}
