import type { EventType } from '@overgang/domain';
import type { ClientBase } from 'pg';
import { act } from '../journey/act.js';
import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';
import { visitedJourneyId } from './visitedJourney.js';

interface Deed {
  readonly journeyId: string;
  readonly event: EventType & string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** the clerk's own words: kept in the audit trail, never in the journey */
  readonly reason: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The trace of what a clerk did, left in the transaction that stores it. */
export const counterTrace =
  (context: Context, { journeyId, event, reason, details = {} }: Omit<Deed, 'payload'>) =>
  (db: ClientBase): Promise<void> =>
    audited(db, context, {
      action: event,
      purpose: reason,
      details: { journeyId, municipality: context.principal.municipality, ...details },
    });

/** What a clerk does for whoever stands at the counter, with its reason; answers the journey. */
export async function doneAtCounter(context: Context, deed: Deed) {
  const journeyId = await visitedJourneyId(context, deed.journeyId);
  const { event, payload } = deed;
  await act(context, {
    ...{ journeyId, event, payload },
    whenNew: counterTrace(context, { ...deed, journeyId }),
  });
  return { journeyId };
}
