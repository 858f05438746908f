import { isoInstant } from '@overgang/prisma';
import { z } from 'zod';
import type { Feed, FeedEvent, Meaning } from '../feed.js';
import { feedReader, outsideId } from '../feedReader.js';

/** Codes: a clerk's own words may be personal, and what is kept of a journey cannot be erased. */
const refusalReasons = [
  'CANNOT_HANDLE_ALONE',
  'IDENTITY_UNCERTAIN',
  'NO_REASON_GIVEN',
  'OTHER',
] as const;

const event = z.object({
  id: outsideId,
  at: isoInstant,
  type: z.enum(['KEPT', 'MISSED', 'CANCELLED', 'ID_UPDATED', 'NEMID_ISSUED', 'REFUSED']),
  cpr: z.string(),
  bookingId: z.string().optional(),
  why: z.enum(refusalReasons).default('NO_REASON_GIVEN').catch('OTHER'),
});
type Event = z.infer<typeof event>;

function meaning({ type, why, bookingId }: Event): Meaning {
  switch (type) {
    case 'ID_UPDATED':
      return { tells: { kind: 'idUpdated', payload: {} } };
    case 'NEMID_ISSUED':
      return { tells: { kind: 'nemIdIssued', payload: {} } };
    case 'REFUSED':
      return { tells: { kind: 'refusedByCitizenService', payload: { why } } };
    default:
      return { tells: { kind: 'appointmentEnded', payload: { outcome: type, bookingId } } };
  }
}

const eventOf = (of: Event): FeedEvent => ({
  id: of.id,
  type: of.type,
  at: of.at,
  about: { cpr: of.cpr },
  meaning: () => meaning(of),
});

/** What became of appointments, and what happened at the counter. */
export const citizenServiceFeed: Feed = {
  name: 'CITIZEN_SERVICE',
  path: '/events',
  read: feedReader('events', event, eventOf),
};
